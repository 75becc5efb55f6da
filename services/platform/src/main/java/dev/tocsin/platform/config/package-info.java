/** Configuration files whose faults name the line: {@link dev.tocsin.platform.config.Yaml} reads, {@link
 * dev.tocsin.platform.config.Faults} collects. */
@NullMarked
package dev.tocsin.platform.config;

import org.jspecify.annotations.NullMarked;
