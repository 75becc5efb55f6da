/** Bytes to entries: any dialect of RSS, Atom, RDF, CDF and JSON Feed, well-formed or not. {@link dev.tocsin.poller.parse.FeedParser} is the way in. */
@NullMarked
package dev.tocsin.poller.parse;

import org.jspecify.annotations.NullMarked;
