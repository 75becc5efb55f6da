/** From the claims of many articles to one figure per kind and group. */
@NullMarked
package dev.tocsin.matcher.toll;

import org.jspecify.annotations.NullMarked;
