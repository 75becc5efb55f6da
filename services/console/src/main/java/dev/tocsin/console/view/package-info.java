/**
 * What the console remembers. {@link dev.tocsin.console.view.TopicReader} reads five topics from their beginning into {@link
 * dev.tocsin.console.view.Views}; each view holds the latest records of one topic up to a cap and drops the oldest. Nothing
 * is written anywhere: a restart reads the topics again.
 */
@NullMarked
package dev.tocsin.console.view;

import org.jspecify.annotations.NullMarked;
