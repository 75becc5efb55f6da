package dev.tocsin.poller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageBudgetTest {
    private Instant now = Instant.parse("2031-05-02T08:00:00Z");
    private final List<String> read = new ArrayList<>();

    @Test
    void pages_that_hang_are_left_alone_after_a_while() {
        PageBudget budget = new PageBudget(this::slowly, () -> now);

        assertThat(budget.text("a")).isEqualTo("text");
        now = now.plusSeconds(86_400); // between two pages no time is spent
        assertThat(budget.text("b")).isEqualTo("text");
        assertThat(budget.text("c")).isNull();

        assertThat(read).containsExactly("a", "b");
    }

    private String slowly(String url) {
        read.add(url);
        now = now.plus(PageBudget.LIMIT.dividedBy(2));
        return "text";
    }
}
