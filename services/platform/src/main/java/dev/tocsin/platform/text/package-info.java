/** What every stage asks of a text: its language, and whether its words are the same. */
@NullMarked
package dev.tocsin.platform.text;

import org.jspecify.annotations.NullMarked;
