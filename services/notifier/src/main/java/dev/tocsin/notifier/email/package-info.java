/** Email over SMTP: text and HTML, updates in the thread of the first report. */
@NullMarked
package dev.tocsin.notifier.email;

import org.jspecify.annotations.NullMarked;
