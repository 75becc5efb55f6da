/** Which rules an article fires, with the spans that did it. */
@NullMarked
package dev.tocsin.matcher.match;

import org.jspecify.annotations.NullMarked;
