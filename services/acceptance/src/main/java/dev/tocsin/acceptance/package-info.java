/** Real processes through the launcher, seen from a subscriber's side. */
@NullMarked
package dev.tocsin.acceptance;

import org.jspecify.annotations.NullMarked;
