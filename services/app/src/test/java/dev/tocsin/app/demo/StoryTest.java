package dev.tocsin.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class StoryTest {
    private final Story story = StoryReader.read(LocalDate.of(2026, 3, 5));

    @Test
    void six_outlets_tell_it_over_three_days_in_order() {
        assertThat(story.outlets()).hasSize(6);
        assertThat(story.items()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(story.items()).isSortedAccordingTo(Comparator.comparing(Story.Item::publishedAt));
        assertThat(story.items().getFirst().publishedAt()).isBetween(day(2), day(3));
        assertThat(story.items().getLast().publishedAt()).isBetween(day(4), day(5));
    }

    @Test
    void no_placeholder_is_left_and_weekdays_speak_the_outlets_language() {
        assertThat(story.items())
                .allSatisfy(item -> assertThat(String.join(" ", item.paragraphs()))
                        .doesNotContain("{")
                        .doesNotContain("\n"));
        assertThat(text("first-word")).contains("killed on Monday morning").contains("In 2021 one");
        assertThat(text("trois-morts")).contains("blessés lundi dans");
        assertThat(text("oferta")).contains("el miércoles");
    }

    @Test
    void a_copy_carries_the_text_and_the_credit() {
        assertThat(text("herald-copy")).isEqualTo(text("three-dead") + " Northlight Agency");
    }

    private String text(String id) {
        return story.items().stream()
                .filter(item -> item.id().equals(id))
                .map(item -> String.join(" ", item.paragraphs()))
                .findFirst()
                .orElseThrow();
    }

    private static Instant day(int day) {
        return Instant.parse("2026-03-0" + day + "T00:00:00Z");
    }
}
