/** Articles as tagged words: sentences, tokens and the lexicons that tell what a word can be. */
@NullMarked
package dev.tocsin.matcher.fact.text;

import org.jspecify.annotations.NullMarked;
