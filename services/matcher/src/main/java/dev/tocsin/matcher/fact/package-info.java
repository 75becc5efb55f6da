/** What an article says: casualty claims and ceasefire terms, with attribution, the news kept apart from history. */
@NullMarked
package dev.tocsin.matcher.fact;

import org.jspecify.annotations.NullMarked;
