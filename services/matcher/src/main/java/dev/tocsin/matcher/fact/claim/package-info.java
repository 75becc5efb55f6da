/** Casualty claims: quantities, people, what befell them, who said so, and whether it is news. */
@NullMarked
package dev.tocsin.matcher.fact.claim;

import org.jspecify.annotations.NullMarked;
