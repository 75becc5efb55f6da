/** Which alerts a channel wants to hear, decided with a named reason. */
@NullMarked
package dev.tocsin.notifier.route;

import org.jspecify.annotations.NullMarked;
