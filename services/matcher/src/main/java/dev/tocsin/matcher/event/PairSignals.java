package dev.tocsin.matcher.event;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The signals of one pair of articles, each 0 where it says nothing. Pure. */
final class PairSignals {
    private static final int FEW = 3;
    private static final int FEW_WORDS = 90;
    private static final double SOME = 0.2;
    private static final List<Signal> AGREEING = List.of(
            Signal.DAY_AGREES, Signal.AGE_AGREES, Signal.STREET_AGREES, Signal.PERSON_AGREES, Signal.REGION_AGREES);
    private static final List<Signal> CONFLICTING = List.of(
            Signal.DAY_CONFLICTS,
            Signal.AGE_CONFLICTS,
            Signal.STREET_CONFLICTS,
            Signal.PLACE_CONFLICTS,
            Signal.PERSON_CONFLICTS,
            Signal.REGION_CONFLICTS);

    private final Features a;
    private final WordCounts words;
    private final Neighbourhood neighbours;
    private final NameSet names;
    private final NameSet places;
    private final NameSet victims;

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
        this.names = new NameSet(article.names(), this::rarity);
        this.places = new NameSet(article.places(), this::rarity);
        this.victims = new NameSet(article.victims(), this::rarity);
    }

    /** The signals towards another article. */
    private Signals towards(Features b) {
        Signals signals = new Signals();
        boolean sameLanguage = a.language().equals(b.language());
        texts(b, signals);
        double days = Math.abs(a.minute() - b.minute()) / 1440.0;
        signals.set(Signal.GAP, Math.log1p(days));
        signals.set(Signal.LONG_GAP, Math.log1p(Math.max(0, days - 4) / 4));
        signals.set(Signal.SHORT, Math.min(a.words(), b.words()) < FEW_WORDS ? 1 : 0);
        signals.set(Signal.SAME_DAY, a.day() == b.day() ? 1 : 0);
        signals.set(Signal.SAME_OUTLET, a.outlet().equals(b.outlet()) ? 1 : 0);
        signals.set(Signal.OTHER_LANGUAGE, sameLanguage ? 0 : 1);
        signals.set(Signal.ROUND_UP, a.incidents() > 1 || b.incidents() > 1 ? 1 : 0);
        agreement(signals, Signal.DAY_AGREES, Signal.DAY_CONFLICTS, a.days(), b.days());
        dayGap(b, signals);
        agreement(signals, Signal.AGE_AGREES, Signal.AGE_CONFLICTS, a.ages(), b.ages());
        agreement(signals, Signal.STREET_AGREES, Signal.STREET_CONFLICTS, a.streets(), b.streets());
        agreement(signals, Signal.REGION_AGREES, Signal.REGION_CONFLICTS, a.regions(), b.regions());
        agreement(signals, Signal.KIND_AGREES, Signal.KIND_CONFLICTS, a.kinds(), b.kinds());
        agreement(signals, Signal.FIGURE_AGREES, Signal.FIGURE_CONFLICTS, a.figures(), b.figures());
        if (!sharedKind(b)) {
            signals.set(Signal.FIGURE_CONFLICTS, 0);
        }
        signals.set(Signal.NAMES, Math.sqrt(names(names, b.names())));
        places(b, signals);
        persons(b, signals);
        signals.set(Signal.ANOTHER, a.another() != b.another() ? 1 : 0);
        count(signals);
        return signals;
    }

    /**
     * Signals towards many, with what each says in comparison with the others.
     *
     * @param others in any order
     */
    List<Signals> towards(List<Features> others) {
        List<Signals> all = others.stream().map(this::towards).toList();
        double[] likeness = all.stream()
                .mapToDouble(signals -> signals.get(Signal.TEXT))
                .sorted()
                .toArray();
        for (Signals signals : all) {
            double text = signals.get(Signal.TEXT);
            double best = likeness[likeness.length - 1];
            signals.set(Signal.CLOSEST, best == 0 ? 0 : text / best);
            signals.set(Signal.ABOVE_OTHERS, text - likeness[likeness.length / 2]);
        }
        return all;
    }

    private static void count(Signals signals) {
        double agree = signals.get(Signal.PLACE_AGREES) > SOME ? 1 : 0;
        for (Signal signal : AGREEING) {
            agree += signals.get(signal) > 0 ? 1 : 0;
        }
        double conflict = 0;
        for (Signal signal : CONFLICTING) {
            conflict += signals.get(signal);
        }
        signals.set(Signal.AGREEMENTS, agree);
        signals.set(Signal.CONFLICTS, conflict);
    }

    private void dayGap(Features b, Signals signals) {
        int least = Integer.MAX_VALUE;
        for (int day : a.days()) {
            for (int other : b.days()) {
                least = Math.min(least, Math.abs(day - other));
            }
        }
        signals.set(Signal.DAY_GAP, least == Integer.MAX_VALUE ? 0 : Math.log1p(least));
    }

    /** A place need not stand where places stand in both articles: any mention of its name will do. */
    private void places(Features b, Signals signals) {
        if (a.places().isEmpty() || b.places().isEmpty()) {
            return;
        }
        double place =
                Math.max(names(places, b.places()), Math.max(mentioned(b.places(), names), mentioned(a.places(), b)));
        signals.set(Signal.PLACE_AGREES, place);
        signals.set(Signal.PLACE_CONFLICTS, place == 0 ? 1 : 0);
    }

    private double mentioned(List<String> theirs, NameSet ours) {
        double most = 0;
        double all = 0;
        for (String place : theirs) {
            double rarity = rarity(place);
            all += rarity;
            for (String word : place.split(" ", -1)) {
                most += word.length() > 3 && ours.likeness(word) > 0 ? rarity / place.split(" ", -1).length : 0;
            }
        }
        return all == 0 ? 0 : most / all;
    }

    private double mentioned(List<String> ours, Features other) {
        double most = 0;
        double all = 0;
        for (String place : ours) {
            double rarity = rarity(place);
            all += rarity;
            for (String word : place.split(" ", -1)) {
                most += word.length() > 3 && other.names().contains(word) ? rarity / place.split(" ", -1).length : 0;
            }
        }
        return all == 0 ? 0 : most / all;
    }

    /** A shared full name says the more the fewer articles have it: the police chief is in every other one. */
    private void persons(Features b, Signals signals) {
        double agrees = 0;
        for (String person : a.persons()) {
            agrees += b.persons().contains(person) ? rarity(person) / words.rarest() : 0;
        }
        signals.set(Signal.PERSON_AGREES, Math.min(2, agrees));
        boolean bothVictims = !a.victims().isEmpty() && !b.victims().isEmpty();
        signals.set(Signal.PERSON_CONFLICTS, bothVictims && names(victims, b.victims()) == 0 ? 1 : 0);
    }

    private void texts(Features b, Signals signals) {
        signals.set(Signal.TEXT, Math.sqrt(a.terms().dot(b.terms())));
        signals.set(Signal.LOCAL_TEXT, Math.sqrt(neighbours.cosine(a.terms(), b.terms())));
        signals.set(Signal.TITLE, Math.sqrt(overlap(a.title(), b.title())));
        double found = inText(a.title(), b);
        double foundBack = inText(b.title(), a);
        signals.set(Signal.TITLE_IN_TEXT, (found + foundBack) / 2);
        signals.set(Signal.TITLE_FOUND, Math.max(found, foundBack));
        signals.set(Signal.LEAD, Math.sqrt(overlap(a.lead(), b.lead())));
        signals.set(
                Signal.SLUG,
                Math.max(
                        overlap(a.slug(), b.slug()),
                        Math.max(overlap(a.slug(), b.title()), overlap(a.title(), b.slug()))));
        signals.set(Signal.COPY, Shingles.containment(a.shingles(), a.words(), b.shingles(), b.words()));
        double rare = 0;
        for (int i = 0; i < a.terms().size(); i++) {
            int hash = a.terms().hash(i);
            if (b.terms().valueOf(hash) > 0 && words.of(hash) <= FEW) {
                rare++;
            }
        }
        signals.set(Signal.RARE, Math.log1p(rare));
        signals.set(Signal.NUMBERS, Math.min(3, a.numbers().common(b.numbers())));
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
    private double names(NameSet x, List<String> y) {
        if (x.isEmpty() || y.isEmpty()) {
            return 0;
        }
        double common = 0;
        double right = 0;
        for (String name : y) {
            double rarity = rarity(name);
            right += rarity * rarity;
            common += rarity * rarity * x.likeness(name);
        }
        return Math.min(1, common / Math.sqrt(x.square() * right));
    }

    private double rarity(String name) {
        double rarity = 0;
        for (String word : name.split(" ", -1)) {
            rarity = Math.max(rarity, words.rarityOfName(word));
        }
        return Math.max(0.01, rarity);
    }

    private boolean sharedKind(Features b) {
        Set<String> kinds = new HashSet<>();
        a.figures().forEach(figure -> kinds.add(figure.substring(0, figure.indexOf(':'))));
        return b.figures().stream().anyMatch(figure -> kinds.contains(figure.substring(0, figure.indexOf(':'))));
    }

    private static <T> void agreement(
            Signals signals, Signal agrees, Signal conflicts, Collection<T> x, Collection<T> y) {
        if (x.isEmpty() || y.isEmpty()) {
            return;
        }
        double common = common(x, y);
        signals.set(agrees, common / Math.min(x.size(), y.size()));
        signals.set(conflicts, common == 0 ? 1 : 0);
    }

    private static <T> int common(Collection<T> x, Collection<T> y) {
        int common = 0;
        for (T value : x) {
            common += y.contains(value) ? 1 : 0;
        }
        return common;
    }
}
