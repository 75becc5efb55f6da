/** One bounded conditional GET to an address that may be hostile: {@link dev.tocsin.poller.fetch.Fetcher}. */
@NullMarked
package dev.tocsin.poller.fetch;

import org.jspecify.annotations.NullMarked;
