package dev.tocsin.matcher.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names in a text: runs of capitalised words. Where they stand says what they are: after "in" and "near" a place, before an age or two
 * words long a person, before "Street" a street.
 *
 * @param words of all names
 * @param places names that stand where places stand
 * @param persons full names
 * @param streets names of streets
 */
record Names(List<String> words, List<String> places, List<String> persons, List<String> streets) {
    private static final int MOST = 48;

    private static final Set<String> PLACE_BEFORE = words("place_before");
    private static final Set<String> STREET = words("street");
    private static final Set<String> STREET_BEFORE = words("street_before");
    private static final Set<String> NO_PERSON = words("no_person");
    private static final Set<String> NO_NAME = words("no_name");

    private record Run(int from, int to) {}

    /** The names of a text that was cut into these tokens. */
    static Names of(String text, List<Token> tokens) {
        Set<String> midSentence = new HashSet<>();
        for (Token token : tokens) {
            if (token.capital() && !token.opens()) {
                midSentence.add(token.folded());
            }
        }
        Collector collector = new Collector();
        if (tokens.stream().noneMatch(Token::capital)) {
            // a script without capitals: any longer word may be a name, and rarity tells
            tokens.stream()
                    .filter(token -> token.text().length() >= 4)
                    .forEach(token -> collector.words.add(withoutArticle(token)));
        }
        int at = 0;
        while (at < tokens.size()) {
            int end = runEnd(text, tokens, at);
            if (end > at) {
                int from = at;
                Token first = tokens.get(at);
                boolean doubtful = first.opens() && end - at == 1 && !midSentence.contains(first.folded());
                while (from < end && NO_NAME.contains(tokens.get(from).folded())) {
                    from++;
                }
                if (from < end && !doubtful) {
                    collector.add(tokens, new Run(from, end));
                }
                at = end;
            } else {
                at++;
            }
        }
        return collector.names();
    }

    /** Without the article that Arabic writes in one with its noun. */
    private static Set<String> words(String key) {
        return Resource.entries("names.txt").stream()
                .filter(entry -> entry.key().equals(key))
                .flatMap(entry -> entry.words().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String withoutArticle(Token token) {
        return token.folded().startsWith("al") && token.text().length() > 5
                ? token.folded().substring(2)
                : token.folded();
    }

    /** Without the ending of a possessive. */
    static String bare(String word) {
        return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
    }

    private static int runEnd(String text, List<Token> tokens, int start) {
        int end = start;
        while (end < tokens.size()) {
            Token token = tokens.get(end);
            boolean ordinal = token.number()
                    && end + 1 < tokens.size()
                    && STREET.contains(tokens.get(end + 1).folded());
            boolean joined = end == start || joined(text, tokens.get(end - 1), token);
            if (!joined || !(token.capital() || ordinal) || (end > start && token.opens())) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean joined(String text, Token left, Token right) {
        String between = text.substring(left.end(), right.start());
        return between.equals(" ")
                || between.equals("-")
                || between.equals(". ")
                || between.equals(" \"")
                || between.equals("\" ")
                || between.equals(" “")
                || between.equals("” ")
                || between.equals(" ‘")
                || between.equals("’ ");
    }

    /** Sorts runs into what they are. */
    private static final class Collector {
        private final Set<String> words = new LinkedHashSet<>();
        private final Set<String> places = new LinkedHashSet<>();
        private final Set<String> persons = new LinkedHashSet<>();
        private final Set<String> streets = new LinkedHashSet<>();

        void add(List<Token> tokens, Run run) {
            List<String> parts = new ArrayList<>();
            for (int i = run.from; i < run.to; i++) {
                parts.add(bare(tokens.get(i).folded()));
            }
            parts.stream()
                    .filter(word -> word.length() > 2 && !NO_NAME.contains(word))
                    .forEach(words::add);
            String before = run.from == 0 ? "" : tokens.get(run.from - 1).folded();
            if (parts.size() > 1 && STREET.contains(parts.getLast())) {
                streets.add(String.join(" ", parts.subList(Math.max(0, parts.size() - 3), parts.size() - 1)));
                return;
            }
            if (STREET_BEFORE.contains(before)) {
                streets.add(String.join(" ", parts));
                return;
            }
            if (PLACE_BEFORE.contains(before) && parts.size() <= 3) {
                places.add(String.join(" ", parts));
            }
            boolean person = parts.size() >= 2
                    && parts.size() <= 4
                    && parts.stream().noneMatch(NO_PERSON::contains)
                    && parts.stream().noneMatch(part -> Character.isDigit(part.charAt(0)));
            if (person) {
                String name = parts.getFirst() + " " + parts.getLast();
                persons.add(name);
            }
        }

        Names names() {
            // Virginia Beach is two capitalised words too
            persons.removeAll(places);
            return new Names(first(words), first(places), first(persons), first(streets));
        }

        private static List<String> first(Set<String> names) {
            return names.stream().limit(MOST).toList();
        }
    }
}
