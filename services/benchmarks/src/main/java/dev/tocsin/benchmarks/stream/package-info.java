/** The matcher as a service on a broker: how long an alert takes while articles keep coming. */
@NullMarked
package dev.tocsin.benchmarks.stream;

import org.jspecify.annotations.NullMarked;
