/** Learns the weights of the same-event decision from a corpus with known events, and says how well they do on what they have not seen. */
@NullMarked
package dev.tocsin.benchmarks.event;

import org.jspecify.annotations.NullMarked;
