package dev.tocsin.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void the_same_parts_give_the_same_id_on_every_machine() {
        assertThat(Ids.of("rule", "article"))
                .isEqualTo(Ids.of("rule", "article"))
                .matches("[0-9a-hjkmnp-tv-z]{20}");
        assertThat(Ids.of("pinned")).isEqualTo("jz48cyewxktsd4zkj2wc");
    }

    @Test
    void parts_are_kept_apart() {
        assertThat(Ids.of("a", "bc")).isNotEqualTo(Ids.of("ab", "c"));
        assertThat(Ids.of("a")).isNotEqualTo(Ids.of("a", ""));
    }
}
