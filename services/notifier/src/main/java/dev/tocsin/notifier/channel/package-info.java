/** What a channel is: its settings, what it is asked to tell, and how the other side can answer. */
@NullMarked
package dev.tocsin.notifier.channel;

import org.jspecify.annotations.NullMarked;
