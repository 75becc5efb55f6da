package dev.tocsin.matcher.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Guards how well facts are read. The floors lie a little below what was reached; docs/quality.md has the figures. */
class FactsQualityTest {
    /** What a probe file must reach at least. */
    record Floor(String file, String language, What what, double f1) {}

    enum What {
        CLAIMS,
        TERMS,
        TOLLS,
        SOURCES
    }

    static final List<Floor> FLOORS = List.of(
            new Floor("probe-casualties.txt", "en", What.CLAIMS, 0.91),
            new Floor("probe-terms.txt", "en", What.TERMS, 0.90),
            new Floor("probe-incidents.txt", "en", What.CLAIMS, 0.79),
            new Floor("probe-truces.txt", "en", What.TERMS, 0.75),
            new Floor("probe-dispatches.txt", "en", What.CLAIMS, 0.69),
            new Floor("probe-parleys.txt", "en", What.TERMS, 0.72),
            new Floor("probe-accords.txt", "en", What.TERMS, 0.75),
            new Floor("probe-corridors.txt", "en", What.TERMS, 0.52),
            new Floor("probe-bulletins.txt", "en", What.CLAIMS, 0.80),
            new Floor("probe-bulletins.txt", "en", What.TERMS, 0.88),
            new Floor("probe-sitreps.txt", "en", What.CLAIMS, 0.73),
            new Floor("probe-fr.txt", "fr", What.CLAIMS, 0.87),
            new Floor("probe-fr.txt", "fr", What.TERMS, 0.95),
            new Floor("probe-es.txt", "es", What.CLAIMS, 0.95),
            new Floor("probe-es.txt", "es", What.TERMS, 0.88),
            new Floor("probe-ru.txt", "ru", What.CLAIMS, 0.90),
            new Floor("probe-ru.txt", "ru", What.TERMS, 0.85),
            new Floor("probe-uk.txt", "uk", What.CLAIMS, 0.95),
            new Floor("probe-uk.txt", "uk", What.TERMS, 0.83),
            new Floor("probe-tr.txt", "tr", What.CLAIMS, 0.73),
            new Floor("probe-tr.txt", "tr", What.TERMS, 0.95),
            new Floor("probe-ar.txt", "ar", What.CLAIMS, 0.88),
            new Floor("probe-ar.txt", "ar", What.TERMS, 0.83),
            new Floor("probe-terms-fr.txt", "fr", What.TERMS, 0.84),
            new Floor("probe-terms-es.txt", "es", What.TERMS, 0.88),
            new Floor("probe-terms-ru.txt", "ru", What.TERMS, 0.96),
            new Floor("probe-terms-uk.txt", "uk", What.TERMS, 0.96),
            new Floor("probe-terms-tr.txt", "tr", What.TERMS, 0.92),
            new Floor("probe-terms-ar.txt", "ar", What.TERMS, 0.96),
            new Floor("probe-tolls.txt", "en", What.TOLLS, 0.77),
            new Floor("probe-sources.txt", "en", What.SOURCES, 0.93));

    @ParameterizedTest(name = "{0}")
    @FieldSource("FLOORS")
    void facts_are_read_as_well_as_before(Floor floor) {
        ProbeScore score = score(floor, false);

        assertThat(score.f1()).as("%s", score).isGreaterThanOrEqualTo(floor.f1());
    }

    static ProbeScore score(Floor floor, boolean tell) {
        List<Probe> probes = Probe.read(floor.file(), floor.language());
        ProbeScore score = new ProbeScore(tell);
        return switch (floor.what()) {
            case CLAIMS -> score.facts(probes, true);
            case TERMS -> score.facts(probes, false);
            case TOLLS -> score.tolls(probes);
            case SOURCES -> score.sources(probes);
        };
    }
}
