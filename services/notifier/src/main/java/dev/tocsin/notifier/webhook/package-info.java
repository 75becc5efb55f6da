/** Any HTTP endpoint: signed JSON. */
@NullMarked
package dev.tocsin.notifier.webhook;

import org.jspecify.annotations.NullMarked;
