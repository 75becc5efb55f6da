/**
 * Alert to notification. {@link dev.tocsin.notifier.ChannelsConfig} says whom to tell; {@link
 * dev.tocsin.notifier.NotifierService} runs one {@link dev.tocsin.notifier.deliver.ChannelWorker} for each channel, which takes
 * every alert through {@link dev.tocsin.notifier.deliver.Courier}: routed, told once, paced, retried, recorded. How a channel
 * talks is in its own package: {@code slack}, {@code email}, {@code webhook}, {@code console}.
 */
@NullMarked
package dev.tocsin.notifier;

import org.jspecify.annotations.NullMarked;
