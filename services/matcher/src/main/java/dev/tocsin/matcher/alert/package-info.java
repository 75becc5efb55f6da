/** Whether somebody must be told, and the named reason. */
@NullMarked
package dev.tocsin.matcher.alert;

import org.jspecify.annotations.NullMarked;
