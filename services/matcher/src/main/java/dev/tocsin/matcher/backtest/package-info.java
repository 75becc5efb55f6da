/** What a rule set would have raised over stored articles: the same stages as the topology, without a broker. */
@NullMarked
package dev.tocsin.matcher.backtest;

import org.jspecify.annotations.NullMarked;
