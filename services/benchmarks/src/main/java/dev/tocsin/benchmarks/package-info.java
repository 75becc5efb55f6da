/** JMH benchmarks and the tools that measure and retrain. */
@NullMarked
package dev.tocsin.benchmarks;

import org.jspecify.annotations.NullMarked;
