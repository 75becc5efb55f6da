package dev.tocsin.matcher.fact;

import dev.tocsin.matcher.toll.ArticleClaims;
import dev.tocsin.matcher.toll.TollResolver;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Toll;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** How well the facts of the probes are read. */
final class ProbeScore {
    private final FactExtractor extractor = new FactExtractor();
    private final boolean tell;
    private int right;
    private int told;
    private int wanted;

    /** A score that says its mistakes on standard output, or not. */
    ProbeScore(boolean tell) {
        this.tell = tell;
    }

    /** Scores claims or terms over cases; other labels are left alone. */
    ProbeScore facts(List<Probe> probes, boolean claims) {
        for (Probe probe : probes) {
            count(probe, kept(probe.gold(), claims), kept(Probe.found(extractor.extract(probe.article())), claims));
        }
        return this;
    }

    /** Scores who says what the cases tell. */
    ProbeScore sources(List<Probe> probes) {
        for (Probe probe : probes) {
            count(probe, new TreeSet<>(probe.gold()), Probe.sources(extractor.extract(probe.article())));
        }
        return this;
    }

    /** Scores the article's toll summed over groups. */
    ProbeScore tolls(List<Probe> probes) {
        for (Probe probe : probes) {
            Facts facts = extractor.extract(probe.article());
            Toll toll = new TollResolver().resolve(List.of(ArticleClaims.of(probe.article(), "Probe", facts)));
            String got = "toll %d %d".formatted(sum(toll, CasualtyKind.KILLED), sum(toll, CasualtyKind.WOUNDED));
            count(probe, new TreeSet<>(probe.gold()), new TreeSet<>(List.of(got)));
        }
        return this;
    }

    private static int sum(Toll toll, CasualtyKind kind) {
        return toll.figures().getOrDefault(kind, Map.of()).values().stream()
                .mapToInt(Figure::min)
                .sum();
    }

    private void count(Probe probe, SortedSet<String> gold, SortedSet<String> found) {
        SortedSet<String> both = new TreeSet<>(gold);
        both.retainAll(found);
        right += both.size();
        told += found.size();
        wanted += gold.size();
        if (tell && !gold.equals(found)) {
            gold.removeAll(both);
            found.removeAll(both);
            System.out.println(
                    (probe.article().title() + " | " + probe.article().text()).strip());
            gold.forEach(line -> System.out.println("      missed " + line));
            found.forEach(line -> System.out.println("      wrong  " + line));
        }
    }

    private static SortedSet<String> kept(SortedSet<String> lines, boolean claims) {
        SortedSet<String> kept = new TreeSet<>(lines);
        kept.removeIf(line -> line.startsWith("by ") || (line.split(" ").length == 4) != claims);
        return kept;
    }

    double precision() {
        return told == 0 ? 0 : (double) right / told;
    }

    double recall() {
        return wanted == 0 ? 0 : (double) right / wanted;
    }

    double f1() {
        return told + wanted == 0 ? 0 : 2.0 * right / (told + wanted);
    }

    @Override
    public String toString() {
        return "P %.3f R %.3f F1 %.3f".formatted(precision(), recall(), f1());
    }
}
