package dev.tocsin.matcher.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article is compared by. Computed once, where the article is matched; small, and written as JSON into the state stores.
 *
 * @param format of this record, for state written by an earlier version
 * @param language BCP 47
 * @param outlet publisher, folded
 * @param agency whose copy it is by its own credit line, folded; else null
 * @param day day of publication (UTC), counted from 1970-01-01
 * @param minute time of publication in minutes since 1970-01-01
 * @param words how many the text has
 * @param terms words of title and text with their counts
 * @param title words of the title
 * @param shingles sketch of the runs of words, see {@link Shingles}
 * @param names words of names in plain Latin letters, see {@link NameKey#plain}
 * @param lead those of the names that stand in the title or the first sentences
 * @param places names that stand where places stand, plain
 * @param persons full names, plain
 * @param streets names of streets, folded
 * @param regions countries and their parts, folded
 * @param nations of the people told of first
 * @param ages ages of people
 * @param numbers other numbers
 * @param days days it speaks of that may be the day of the incident, in order of mention
 * @param kinds kinds of incident, commonest first
 * @param figures casualties it claims as {@code killed:6}
 * @param incidents how many incidents it seems to tell; more than one: a round-up
 * @param another whether it says that it tells of another incident than one before: "a second attack", "two days after"; 2 where the
 *     title says so
 */
public record Features(
        int format,
        String language,
        String outlet,
        @Nullable String agency,
        int day,
        long minute,
        int words,
        Terms terms,
        Hashes title,
        Hashes shingles,
        List<String> names,
        List<String> lead,
        List<String> places,
        List<String> persons,
        List<String> streets,
        List<String> regions,
        List<String> nations,
        List<Integer> ages,
        Hashes numbers,
        List<Integer> days,
        List<String> kinds,
        List<String> figures,
        int incidents,
        int another) {
    /** The format written now. */
    static final int FORMAT = 2;

    public Features {
        names = List.copyOf(names);
        // state of format 1 has none
        lead = lead == null ? List.of() : List.copyOf(lead);
        places = List.copyOf(places);
        persons = List.copyOf(persons);
        streets = List.copyOf(streets);
        regions = List.copyOf(regions);
        nations = List.copyOf(nations);
        ages = List.copyOf(ages);
        days = List.copyOf(days);
        kinds = List.copyOf(kinds);
        figures = List.copyOf(figures);
    }

    /** With the weights of the terms in place of their counts. */
    Features weighted(Terms weights) {
        return new Features(
                format, language, outlet, agency, day, minute, words, weights, title, shingles, names, lead, places,
                persons, streets, regions, nations, ages, numbers, days, kinds, figures, incidents, another);
    }

    /** Only what tells which words are rare. */
    Features wordsOnly() {
        return new Features(
                format,
                language,
                outlet,
                null,
                day,
                minute,
                words,
                terms,
                Hashes.none(),
                Hashes.none(),
                names,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Hashes.none(),
                List.of(),
                List.of(),
                List.of(),
                incidents,
                another);
    }
}
