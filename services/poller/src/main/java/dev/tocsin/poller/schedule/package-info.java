/** When to poll a feed again. Pure: the time is handed in. */
@NullMarked
package dev.tocsin.poller.schedule;

import org.jspecify.annotations.NullMarked;
