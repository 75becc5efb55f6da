package dev.tocsin.benchmarks.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.event.SameEventModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped weights on a corpus that they were not learned from. The floors lie a little under what was reached. */
class SameEventQualityTest {
    private static final Path HELD = Path.of("corpora", "held");

    @ParameterizedTest
    @CsvSource({"held harm, .79, .87", "held truce, .67, .83"})
    void events_of_unread_newsrooms_are_found(String name, double pairwise, double cubed) throws IOException {
        List<Corpus> corpora = Corpus.read(HELD);

        assertThat(corpora)
                .filteredOn(corpus -> corpus.name().equals(name))
                .singleElement()
                .satisfies(corpus -> {
                    Scores scores = Replay.of(corpus, SameEventModel.shipped());
                    assertThat(scores.pairwise()).as("pairwise F1, %s", scores).isGreaterThan(pairwise);
                    assertThat(scores.cubed()).as("B-cubed F1, %s", scores).isGreaterThan(cubed);
                });
    }
}
