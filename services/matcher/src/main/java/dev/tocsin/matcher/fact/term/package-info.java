/** Ceasefire terms: what about, who, and the stance taken. */
@NullMarked
package dev.tocsin.matcher.fact.term;

import org.jspecify.annotations.NullMarked;
