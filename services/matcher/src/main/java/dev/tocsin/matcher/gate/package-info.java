/** Whether an article is news to us at all: repeats and outdated copies end here. */
@NullMarked
package dev.tocsin.matcher.gate;

import org.jspecify.annotations.NullMarked;
