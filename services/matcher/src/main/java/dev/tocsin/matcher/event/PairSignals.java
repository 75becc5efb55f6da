package dev.tocsin.matcher.event;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The signals of one pair of articles, each 0 where it says nothing. Pure. */
final class PairSignals {
    private static final int FEW = 3;
    /** Beyond so many open events more of them say nothing more: no corpus taught it. */
    private static final int CROWD = 256;

    private static final int MOST_NUMBERS = 3;
    private static final int FIRST_PLACES = 6;
    private static final double SOME = 0.2;
    private static final List<Signal> AGREEING = List.of(
            Signal.DAY_AGREES, Signal.AGE_AGREES, Signal.STREET_AGREES, Signal.PERSON_AGREES, Signal.REGION_AGREES);

    private static final double[] LOGS =
            IntStream.range(0, 512).mapToDouble(Math::log1p).toArray();

    private final Features a;
    private final WordCounts words;
    private final Neighbourhood neighbours;
    private final double crowd;
    private final double crowdWithClosed;
    private final double localLength;
    private final @Nullable String keyPlace;
    private final Set<String> countries;
    private final NameSet names;
    private final NameSet places;
    private final NameSet lead;

    /**
     * Signals of an article towards others.
     *
     * @param article the one that arrived, its terms weighted
     * @param words how rare words are now
     * @param neighbours the candidates around it
     * @param open how many events are open
     * @param known how many are open, or closed and remembered
     */
    PairSignals(Features article, WordCounts words, Neighbourhood neighbours, int open, int known) {
        this.a = article;
        this.words = words;
        this.neighbours = neighbours;
        this.crowd = crowd(open);
        this.crowdWithClosed = crowd(known);
        this.localLength = neighbours.length(article.terms());
        this.names = new NameSet(article.names(), this::rarity);
        this.countries = Regions.countries(article);
        this.keyPlace = keyPlace(article);
        this.places = new NameSet(article.places(), this::rarity);
        this.lead = new NameSet(article.lead(), this::rarity);
    }

    /**
     * The signals towards another article.
     *
     * @param closed whether the event of the other was closed by then
     */
    Signals towards(Features b, boolean closed) {
        Signals signals = new Signals();
        boolean sameLanguage = a.language().equals(b.language());
        texts(b, signals);
        signals.set(Signal.SAME_DAY, a.day() == b.day() ? 1 : 0);
        signals.set(Signal.PUBLISHED_GAP, Math.log1p(Math.abs(a.minute() - b.minute()) / 1_440.0));
        signals.set(Signal.SAME_OUTLET, a.outlet().equals(b.outlet()) ? 1 : 0);
        signals.set(Signal.OTHER_LANGUAGE, sameLanguage ? 0 : 1);
        signals.set(Signal.ROUND_UP, a.incidents() > 1 || b.incidents() > 1 ? 1 : 0);
        agreement(signals, Signal.DAY_AGREES, Signal.DAY_CONFLICTS, a.days(), b.days());
        dayGap(b, signals);
        agreement(signals, Signal.AGE_AGREES, Signal.AGE_CONFLICTS, a.ages(), b.ages());
        agreement(signals, Signal.STREET_AGREES, Signal.STREET_CONFLICTS, a.streets(), b.streets());
        regions(b, signals);
        keyCountry(b, signals);
        agreement(signals, Signal.NATION_AGREES, Signal.NATION_CONFLICTS, a.nations(), b.nations());
        boolean kinds = !a.kinds().isEmpty() && !b.kinds().isEmpty();
        signals.set(
                Signal.MAIN_KIND_AGREES,
                kinds && a.kinds().getFirst().equals(b.kinds().getFirst()) ? 1 : 0);
        fresh(b, signals);
        signals.set(Signal.KIND_CONFLICTS, kinds && common(a.kinds(), b.kinds()) == 0 ? 1 : 0);
        signals.set(Signal.FIGURE_CONFLICTS, sharedKind(b) && common(a.figures(), b.figures()) == 0 ? 1 : 0);
        keyName(b, signals);
        int between = Math.abs(firstDay(a) - firstDay(b));
        signals.set(Signal.FIRST_DAY_AGREES, between == 0 ? 1 : 0);
        signals.set(Signal.FIRST_DAY_GAP, log(between));
        places(b, signals);
        keyPlaces(b, signals);
        leads(b, signals);
        persons(b, signals);
        signals.set(Signal.CROWD, closed ? crowdWithClosed : crowd);
        signals.set(Signal.CLOSED, closed ? 1 : 0);
        signals.set(Signal.ANOTHER, Math.abs(a.another() - b.another()));
        count(signals);
        return signals;
    }

    private static double crowd(int events) {
        return Math.log1p(Math.min(events, CROWD));
    }

    private static void count(Signals signals) {
        double agree = signals.get(Signal.PLACE_AGREES) > SOME ? 1 : 0;
        for (Signal signal : AGREEING) {
            agree += signals.get(signal) > 0 ? 1 : 0;
        }
        signals.set(Signal.AGREEMENTS, agree);
    }

    private void fresh(Features b, Signals signals) {
        Features later = a.minute() >= b.minute() ? a : b;
        Features earlier = a.minute() >= b.minute() ? b : a;
        int told = firstDay(earlier);
        boolean named = later.days().contains(told);
        int between = Math.abs(firstDay(later) - told);
        boolean news = later.day() - firstDay(later) <= 1 && earlier.day() - told <= 1;
        signals.set(Signal.BOTH_FRESH, news && !named ? log(between) : 0);
    }

    /** Logarithm of a number and one; asked for each pair. */
    private static double log(int number) {
        return LOGS[Math.min(number, LOGS.length - 1)];
    }

    private static int firstDay(Features features) {
        return features.days().isEmpty() ? features.day() : features.days().getFirst();
    }

    private void keyName(Features b, Signals signals) {
        double key = 0;
        for (String name : b.names()) {
            double rarity = neighbours.rarityOfName(name);
            double likeness = names.likeness(name);
            key = Math.max(key, rarity * likeness);
        }
        signals.set(Signal.KEY_NAME, key);
    }

    private void dayGap(Features b, Signals signals) {
        int least = Integer.MAX_VALUE;
        for (int day : a.days()) {
            for (int other : b.days()) {
                least = Math.min(least, Math.abs(day - other));
            }
        }
        signals.set(Signal.DAY_GAP, least == Integer.MAX_VALUE ? 0 : log(least));
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

    private void keyPlaces(Features b, Signals signals) {
        String theirs = keyPlace(b);
        if (keyPlace == null || theirs == null) {
            return;
        }
        double agrees = Math.max(names.likenessOfAny(theirs), mentioned(List.of(keyPlace), b));
        signals.set(Signal.KEY_PLACE_CONFLICTS, agrees == 0 ? 1 : 0);
    }

    /** How much of what each is about the other one names: an article on the second of two incidents names little of the first. */
    private void leads(Features b, Signals signals) {
        if (a.lead().isEmpty() || b.lead().isEmpty()) {
            return;
        }
        double ours = lead.covered(b.names(), this::share);
        double found = 0;
        double all = 0;
        for (String name : b.lead()) {
            double rarity = Math.pow(share(name), 2);
            all += rarity;
            found += rarity * names.likeness(name);
        }
        double theirs = all == 0 ? 0 : found / all;
        signals.set(Signal.LEAD_AGREES, (ours + theirs) / 2);
        signals.set(Signal.LEAD_CONFLICTS, 1 - Math.max(ours, theirs));
    }

    /** Of the places named first, the one that fewest candidates name; the earlier one where they are equal. */
    private @Nullable String keyPlace(Features features) {
        String key = null;
        double rarest = 0;
        for (String place : features.places()
                .subList(0, Math.min(FIRST_PLACES, features.places().size()))) {
            double rarity = 0;
            for (String word : place.split(" ", -1)) {
                rarity = Math.max(rarity, neighbours.rarityOfName(word));
            }
            if (rarity > rarest + 1e-9) {
                rarest = rarity;
                key = place;
            }
        }
        return key;
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
    }

    private void texts(Features b, Signals signals) {
        signals.set(Signal.LOCAL_TEXT, Math.sqrt(neighbours.cosine(a.terms(), localLength, b.terms())));
        signals.set(Signal.TITLE, Math.sqrt(overlap(a.title(), b.title())));
        double found = inText(a.title(), b);
        double foundBack = inText(b.title(), a);
        signals.set(Signal.TITLE_IN_TEXT, (found + foundBack) / 2);
        signals.set(Signal.COPY, Shingles.containment(a.shingles(), a.words(), b.shingles(), b.words()));
        int rare = 0;
        for (int i = 0; i < a.terms().size(); i++) {
            int hash = a.terms().hash(i);
            if (b.terms().valueOf(hash) > 0 && words.of(hash) <= FEW) {
                rare++;
            }
        }
        signals.set(Signal.RARE, log(rare));
        int numbers = a.numbers().common(b.numbers());
        double rareNumbers = 0;
        for (int i = 0; i < a.numbers().size(); i++) {
            int number = a.numbers().at(i);
            rareNumbers += b.numbers().contains(number) ? Math.max(0, words.rarity(number)) / words.rarest() : 0;
        }
        signals.set(Signal.NUMBERS, Math.min(MOST_NUMBERS, rareNumbers));
        int fewer = Math.min(a.numbers().size(), b.numbers().size());
        signals.set(Signal.NUMBERS_CONFLICT, fewer == 0 ? 0 : 1 - (double) numbers / fewer);
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
        if (name.indexOf(' ') < 0) {
            return Math.max(0.01, words.rarityOfName(name));
        }
        double rarity = 0;
        for (String word : name.split(" ", -1)) {
            rarity = Math.max(rarity, words.rarityOfName(word));
        }
        return Math.max(0.01, rarity);
    }

    /** Rarity as a share of the greatest. */
    private double share(String name) {
        return rarity(name) / words.rarest();
    }

    private boolean sharedKind(Features b) {
        Set<String> kinds = new HashSet<>();
        a.figures().forEach(figure -> kinds.add(figure.substring(0, figure.indexOf(':'))));
        return b.figures().stream().anyMatch(figure -> kinds.contains(figure.substring(0, figure.indexOf(':'))));
    }

    private void keyCountry(Features b, Signals signals) {
        double key = 0;
        for (String country : Regions.countries(b)) {
            key = countries.contains(country) ? Math.max(key, neighbours.rarityOfName(country)) : key;
        }
        signals.set(Signal.KEY_COUNTRY, key);
    }

    private void regions(Features b, Signals signals) {
        if (a.regions().isEmpty() || b.regions().isEmpty()) {
            return;
        }
        long common = a.regions().stream()
                .filter(one -> b.regions().stream().anyMatch(other -> Regions.agree(one, other)))
                .count();
        double fewer = Math.min(a.regions().size(), b.regions().size());
        signals.set(Signal.REGION_AGREES, Math.min(1, common / fewer));
        signals.set(Signal.REGION_CONFLICTS, common == 0 ? 1 : 0);
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
