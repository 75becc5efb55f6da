/** How text is cut into words and words are brought to one spelling: the same for rules and for articles. */
@NullMarked
package dev.tocsin.matcher.word;

import org.jspecify.annotations.NullMarked;
