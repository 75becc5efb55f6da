/** Entries to articles, articles and the feed's memory to Kafka in one transaction. */
@NullMarked
package dev.tocsin.poller.publish;

import org.jspecify.annotations.NullMarked;
