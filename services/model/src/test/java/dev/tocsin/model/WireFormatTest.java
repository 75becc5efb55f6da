package dev.tocsin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The golden files are the wire format of version 1: a change that breaks them needs a new topic name. */
class WireFormatTest {
    static Stream<Topics.KafkaTopic<?>> topics() {
        return Topics.all().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    <T> void a_golden_record_reads_and_writes_the_same(Topics.KafkaTopic<T> topic) throws IOException {
        byte[] golden = golden(topic.name());

        T value = topic.serde().deserializer().deserialize(topic.name(), golden);
        byte[] written = topic.serde().serializer().serialize(topic.name(), value);

        assertThat(tree(written)).isEqualTo(tree(golden));
    }

    @ParameterizedTest
    @MethodSource("topics")
    <T> void a_field_of_a_later_version_is_ignored(Topics.KafkaTopic<T> topic) throws IOException {
        String golden = new String(golden(topic.name()), StandardCharsets.UTF_8);
        String later = golden.replaceFirst("\\{", "{\"aFieldOfLater\":[1,{\"deep\":true}],");

        T value = topic.serde().deserializer().deserialize(topic.name(), later.getBytes(StandardCharsets.UTF_8));

        assertThat(value).isEqualTo(topic.serde().deserializer().deserialize(topic.name(), golden(topic.name())));
    }

    @Test
    void bytes_that_are_no_record_are_refused_with_the_type_named() {
        byte[] bytes = "{\"id\":".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Topics.ARTICLES.serde().deserializer().deserialize("any", bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("not a Article");
    }

    @Test
    void a_tombstone_stays_one() {
        assertThat(Topics.EVENTS.serde().deserializer().deserialize("any", null))
                .isNull();
        assertThat(Topics.EVENTS.serde().serializer().serialize("any", null)).isNull();
    }

    private static byte[] golden(String topic) throws IOException {
        try (InputStream in = WireFormatTest.class.getResourceAsStream(topic + ".json")) {
            return Objects.requireNonNull(in, "no golden file for " + topic).readAllBytes();
        }
    }

    private static JsonNode tree(byte[] json) {
        return Json.mapper().readTree(json);
    }
}
