/** Slack: a bot that posts, replies in threads and edits, or an incoming webhook. */
@NullMarked
package dev.tocsin.notifier.slack;

import org.jspecify.annotations.NullMarked;
