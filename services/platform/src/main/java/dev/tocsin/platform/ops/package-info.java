/** Metrics and health over HTTP. */
@NullMarked
package dev.tocsin.platform.ops;

import org.jspecify.annotations.NullMarked;
