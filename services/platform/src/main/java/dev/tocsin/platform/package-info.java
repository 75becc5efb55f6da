/** What every service stands on; knows no service. */
@NullMarked
package dev.tocsin.platform;

import org.jspecify.annotations.NullMarked;
