package dev.tocsin.acceptance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromQlTest {
    @Test
    void finds_metrics_and_labels_and_nothing_else() {
        String expression =
                "histogram_quantile(0.95, sum by (le, channel) (rate(one_bucket{a=~\"x{2}.*\",b!=\"two\"}[5m])))"
                        + " / on (instance) group_left (job) (three > 0) and four offset 5m or vector(1e3)";

        assertThat(PromQl.metrics(expression)).containsExactly("one_bucket", "three", "four");
        assertThat(PromQl.labels(expression)).containsExactlyInAnyOrder("a", "b", "le", "channel", "instance", "job");
    }
}
