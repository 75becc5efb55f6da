/** The words every channel uses for an alert, as plain text made safe for one line. */
@NullMarked
package dev.tocsin.notifier.message;

import org.jspecify.annotations.NullMarked;
