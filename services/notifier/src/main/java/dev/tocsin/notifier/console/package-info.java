/** One line for each alert on the standard output. */
@NullMarked
package dev.tocsin.notifier.console;

import org.jspecify.annotations.NullMarked;
