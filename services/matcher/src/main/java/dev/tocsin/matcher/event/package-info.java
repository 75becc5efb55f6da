/** Which articles are about the same incident, and what is known of it. */
@NullMarked
package dev.tocsin.matcher.event;

import org.jspecify.annotations.NullMarked;
