/** article to alert: rules, matching, facts, events; one Kafka Streams topology. */
@NullMarked
package dev.tocsin.matcher;

import org.jspecify.annotations.NullMarked;
