/** alert to notification: route, deliver, Slack, email, webhook, console. */
@NullMarked
package dev.tocsin.notifier;

import org.jspecify.annotations.NullMarked;
