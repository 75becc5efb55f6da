/**
 * The way of one alert to one channel, in {@link dev.tocsin.notifier.deliver.Courier} on one page: told once, paced, retried,
 * recorded. {@link dev.tocsin.notifier.deliver.ChannelWorker} brings it the alerts of Kafka.
 */
@NullMarked
package dev.tocsin.notifier.deliver;

import org.jspecify.annotations.NullMarked;
