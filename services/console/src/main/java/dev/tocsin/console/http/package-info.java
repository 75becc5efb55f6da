/**
 * The HTTP side: who may come in ({@link dev.tocsin.console.http.Access}), the pages, the JSON API, the live stream, the Atom
 * feed and the assets. Handlers read the views and write an answer; nothing here keeps state but the open streams.
 */
@NullMarked
package dev.tocsin.console.http;

import org.jspecify.annotations.NullMarked;
