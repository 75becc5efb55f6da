/** The command line, the all-in-one process, the demo. */
@NullMarked
package dev.tocsin.app;

import org.jspecify.annotations.NullMarked;
