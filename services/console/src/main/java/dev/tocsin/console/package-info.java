/** The web page and the HTTP API. */
@NullMarked
package dev.tocsin.console;

import org.jspecify.annotations.NullMarked;
