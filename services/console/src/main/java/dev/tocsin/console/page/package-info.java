/**
 * What the pages say: records made of the views, one per page, with every word, order and grouping decided here; the
 * templates only lay them out. {@link dev.tocsin.console.page.Pages} makes them.
 */
@NullMarked
package dev.tocsin.console.page;

import org.jspecify.annotations.NullMarked;
