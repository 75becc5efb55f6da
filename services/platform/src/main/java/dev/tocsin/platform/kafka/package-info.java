/** How to reach Kafka and which topics must be there. */
@NullMarked
package dev.tocsin.platform.kafka;

import org.jspecify.annotations.NullMarked;
