/** feed to article: schedule, fetch, parse, publish. */
@NullMarked
package dev.tocsin.poller;

import org.jspecify.annotations.NullMarked;
