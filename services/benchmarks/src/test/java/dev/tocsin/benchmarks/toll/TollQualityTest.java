package dev.tocsin.benchmarks.toll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.toll.FigureModel;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tolls after each article with the shipped weights. The floors lie a little under what was reached. */
class TollQualityTest {
    @ParameterizedTest
    @CsvSource({"incidents, .97, .96", "wires, .76, .70", "fieldwork, .80, .69"})
    void tolls_of_own_corpora_are_right(String name, double killed, double wounded) throws IOException {
        TollCorpus corpus = TollCorpus.read(Path.of("corpora", name));

        Share share = Share.of(corpus, event -> FigureModel.shipped(), moment -> true);

        assertThat(share.killed()).as("%s", share).isGreaterThan(killed);
        assertThat(share.wounded()).as("%s", share).isGreaterThan(wounded);
    }
}
