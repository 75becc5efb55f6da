/** A production Kafka broker in this process, data in a real folder. */
@NullMarked
package dev.tocsin.broker;

import org.jspecify.annotations.NullMarked;
