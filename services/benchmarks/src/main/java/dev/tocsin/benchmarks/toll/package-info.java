/** Learns how the figures of an event's articles are weighed. */
@org.jspecify.annotations.NullMarked
package dev.tocsin.benchmarks.toll;
