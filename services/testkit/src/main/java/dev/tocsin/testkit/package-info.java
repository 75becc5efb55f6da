/** Feed server, Slack and mail fakes, Kafka for tests: real protocols, no mocks. */
@NullMarked
package dev.tocsin.testkit;

import org.jspecify.annotations.NullMarked;
