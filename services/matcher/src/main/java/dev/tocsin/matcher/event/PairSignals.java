package dev.tocsin.matcher.event;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The signals of one pair of articles, each 0 where it says nothing. Pure. */
final class PairSignals {
    private static final double VARIANT = 0.82;
    private static final int FEW = 3;

    private final Features a;
    private final WordCounts words;
    private final Neighbourhood neighbours;

    /**
     * Signals of an article towards others.
     *
     * @param article the one that arrived, its terms weighted
     * @param words how rare words are now
     * @param neighbours the candidates around it
     */
    PairSignals(Features article, WordCounts words, Neighbourhood neighbours) {
        this.a = article;
        this.words = words;
        this.neighbours = neighbours;
    }

    /** The signals towards another article, by {@link Signal#index()}. */
    double[] towards(Features b) {
        double[] signals = new double[Signal.values().length];
        boolean sameLanguage = a.language().equals(b.language());
        texts(b, signals);
        double days = Math.abs(a.minute() - b.minute()) / 1440.0;
        set(signals, Signal.GAP, Math.log1p(days));
        set(signals, Signal.SAME_DAY, a.day() == b.day() ? 1 : 0);
        set(signals, Signal.SAME_OUTLET, a.outlet().equals(b.outlet()) ? 1 : 0);
        set(signals, Signal.OTHER_LANGUAGE, sameLanguage ? 0 : 1);
        set(signals, Signal.ROUND_UP, a.incidents() > 1 || b.incidents() > 1 ? 1 : 0);
        agreement(signals, Signal.DAY_AGREES, Signal.DAY_CONFLICTS, a.days(), b.days());
        agreement(signals, Signal.AGE_AGREES, Signal.AGE_CONFLICTS, a.ages(), b.ages());
        agreement(signals, Signal.STREET_AGREES, Signal.STREET_CONFLICTS, a.streets(), b.streets());
        agreement(signals, Signal.REGION_AGREES, Signal.REGION_CONFLICTS, a.regions(), b.regions());
        agreement(signals, Signal.KIND_AGREES, Signal.KIND_CONFLICTS, a.kinds(), b.kinds());
        agreement(signals, Signal.FIGURE_AGREES, Signal.FIGURE_CONFLICTS, a.figures(), b.figures());
        if (!sharedKind(b)) {
            set(signals, Signal.FIGURE_CONFLICTS, 0);
        }
        set(signals, Signal.NAMES, names(a.names(), b.names()));
        double places = names(a.places(), b.places());
        set(signals, Signal.PLACE_AGREES, places);
        set(
                signals,
                Signal.PLACE_CONFLICTS,
                !a.places().isEmpty() && !b.places().isEmpty() && places == 0 ? 1 : 0);
        set(signals, Signal.PERSON_AGREES, Math.min(2, common(a.persons(), b.persons())));
        boolean victims = !a.victims().isEmpty() && !b.victims().isEmpty();
        set(signals, Signal.PERSON_CONFLICTS, victims && names(a.victims(), b.victims()) == 0 ? 1 : 0);
        return signals;
    }

    private void texts(Features b, double[] signals) {
        set(signals, Signal.TEXT, a.terms().dot(b.terms()));
        set(signals, Signal.LOCAL_TEXT, neighbours.cosine(a.terms(), b.terms()));
        set(signals, Signal.TITLE, overlap(a.title(), b.title()));
        set(signals, Signal.TITLE_IN_TEXT, (inText(a.title(), b) + inText(b.title(), a)) / 2);
        set(signals, Signal.LEAD, overlap(a.lead(), b.lead()));
        set(
                signals,
                Signal.SLUG,
                Math.max(
                        overlap(a.slug(), b.slug()),
                        Math.max(overlap(a.slug(), b.title()), overlap(a.title(), b.slug()))));
        set(signals, Signal.COPY, Shingles.containment(a.shingles(), a.words(), b.shingles(), b.words()));
        double rare = 0;
        for (int i = 0; i < a.terms().size(); i++) {
            int hash = a.terms().hash(i);
            if (b.terms().valueOf(hash) > 0 && words.of(hash) <= FEW) {
                rare++;
            }
        }
        set(signals, Signal.RARE, Math.log1p(rare));
        set(signals, Signal.NUMBERS, Math.min(3, a.numbers().common(b.numbers())));
    }

    /** Shared words of two sets by rarity, 0 to 1. */
    private double overlap(Hashes x, Hashes y) {
        double common = 0;
        double all = 0;
        for (int i = 0; i < x.size(); i++) {
            double rarity = Math.max(0, words.rarity(x.at(i)));
            all += rarity;
            common += y.contains(x.at(i)) ? rarity : 0;
        }
        for (int i = 0; i < y.size(); i++) {
            all += x.contains(y.at(i)) ? 0 : Math.max(0, words.rarity(y.at(i)));
        }
        return all == 0 ? 0 : common / all;
    }

    private double inText(Hashes title, Features other) {
        double common = 0;
        double all = 0;
        for (int i = 0; i < title.size(); i++) {
            double rarity = Math.max(0, words.rarity(title.at(i)));
            all += rarity;
            common += other.terms().valueOf(title.at(i)) > 0 ? rarity : 0;
        }
        return all == 0 ? 0 : common / all;
    }

    /** Shared names by rarity, as a cosine; a variant spelling counts by its likeness. */
    private double names(List<String> x, List<String> y) {
        if (x.isEmpty() || y.isEmpty()) {
            return 0;
        }
        double common = 0;
        double left = 0;
        for (String name : x) {
            double rarity = rarity(name);
            left += rarity * rarity;
            common += rarity * rarity * bestLikeness(name, y);
        }
        double right = 0;
        for (String name : y) {
            double rarity = rarity(name);
            right += rarity * rarity;
        }
        return left == 0 || right == 0 ? 0 : Math.min(1, common / Math.sqrt(left * right));
    }

    private double rarity(String name) {
        double rarity = 0;
        for (String word : name.split(" ", -1)) {
            rarity = Math.max(rarity, words.rarityOfName(word));
        }
        return Math.max(0.01, rarity);
    }

    private static double bestLikeness(String name, List<String> others) {
        if (others.contains(name)) {
            return 1;
        }
        String key = NameKey.of(name);
        double best = 0;
        for (String other : others) {
            boolean comparable = Math.min(name.length(), other.length()) >= 5
                    && (key.equals(NameKey.of(other)) || name.charAt(0) == other.charAt(0));
            if (comparable) {
                double likeness = NameKey.likeness(name, other);
                best = Math.max(best, likeness >= VARIANT ? likeness * 0.9 : 0);
            }
        }
        return best;
    }

    private boolean sharedKind(Features b) {
        Set<String> kinds = new HashSet<>();
        a.figures().forEach(figure -> kinds.add(figure.substring(0, figure.indexOf(':'))));
        return b.figures().stream().anyMatch(figure -> kinds.contains(figure.substring(0, figure.indexOf(':'))));
    }

    private static <T> void agreement(
            double[] signals, Signal agrees, Signal conflicts, Collection<T> x, Collection<T> y) {
        if (x.isEmpty() || y.isEmpty()) {
            return;
        }
        double common = common(x, y);
        set(signals, agrees, common / Math.min(x.size(), y.size()));
        set(signals, conflicts, common == 0 ? 1 : 0);
    }

    private static <T> int common(Collection<T> x, Collection<T> y) {
        int common = 0;
        for (T value : x) {
            common += y.contains(value) ? 1 : 0;
        }
        return common;
    }

    private static void set(double[] signals, Signal signal, double value) {
        signals[signal.index()] = value;
    }
}
