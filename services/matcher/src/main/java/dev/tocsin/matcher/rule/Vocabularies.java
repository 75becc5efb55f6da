package dev.tocsin.matcher.rule;

import dev.tocsin.matcher.word.WordScanner;
import dev.tocsin.model.Ids;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Location;
import dev.tocsin.platform.config.Suggestion;
import dev.tocsin.platform.config.YamlList;
import dev.tocsin.platform.config.YamlMap;
import dev.tocsin.platform.config.YamlScalar;
import dev.tocsin.platform.config.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The vocabularies of a rule set, shared by all its files. Filled first, resolved once, then only read. Not thread-safe. */
final class Vocabularies {
    static final int MAX_TERMS = 10_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /** A vocabulary as written. */
    private record Entry(Location at, List<Item> items) {}

    /** A term, or the name of another vocabulary. */
    private record Item(
            Location at, @Nullable Phrase phrase, @Nullable String reference) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Condition.Vocabulary> resolved = new LinkedHashMap<>();
    private final Set<String> broken = new LinkedHashSet<>();

    /** What one file defines, apart from all others: read once, used as often as the file does not change. */
    static final class Part {
        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private final Set<String> broken = new LinkedHashSet<>();
    }

    /** Reads the {@code vocabulary:} of a file. */
    static Part read(YamlMap file, Faults faults) {
        Part part = new Part();
        YamlMap map = file.map("vocabulary");
        if (map == null) {
            return part;
        }
        for (String name : map.keys()) {
            int before = faults.count();
            List<Item> items = new ArrayList<>();
            if (!NAME.matcher(name).matches()) {
                map.fault(name, "\"" + name + "\" is no name: expected letters, digits, \"-\" and \"_\"");
            }
            YamlValue value = map.value(name);
            switch (value) {
                case null -> map.fault(name, "vocabulary \"" + name + "\" is empty");
                case YamlList list -> items(list, null, items, faults);
                case YamlMap byLanguage -> languages(byLanguage, items, faults);
                case YamlScalar scalar ->
                    faults.add(scalar.at(), "expected a list of terms, found " + scalar.describe());
            }
            if (value != null && items.isEmpty() && faults.count() == before) {
                map.fault(name, "vocabulary \"" + name + "\" is empty");
            }
            if (items.size() > MAX_TERMS) {
                map.fault(
                        name,
                        "vocabulary \"" + name + "\" has " + items.size() + " terms, expected at most " + MAX_TERMS);
            }
            if (faults.count() > before) {
                part.broken.add(name);
            }
            part.entries.put(name, new Entry(map.at(name), items));
        }
        return part;
    }

    private static void languages(YamlMap byLanguage, List<Item> items, Faults faults) {
        for (String language : byLanguage.keys()) {
            if (!LANGUAGE.matcher(language).matches()) {
                byLanguage.fault(language, "\"" + language + "\" is no language, expected a code such as en, fr or ru");
                continue;
            }
            YamlList list = byLanguage.list(language);
            if (list != null) {
                items(list, language.toLowerCase(Locale.ROOT), items, faults);
            }
        }
    }

    private static void items(YamlList list, @Nullable String language, List<Item> items, Faults faults) {
        PhraseReader phrases = new PhraseReader(faults, new WordScanner());
        for (YamlScalar scalar : list.scalars()) {
            if (scalar.text().startsWith("$")) {
                items.add(new Item(scalar.at(), null, scalar.text().substring(1)));
                continue;
            }
            Phrase phrase = phrases.read(scalar.text(), language, scalar.at());
            if (phrase != null) {
                RuleChecks.warn(phrase, scalar.at(), faults);
                items.add(new Item(scalar.at(), phrase, null));
            }
        }
    }

    /** Adds what a file defines; a name that another file defines too is a fault of the later. */
    void add(Part part, Faults faults) {
        part.entries.forEach((name, entry) -> {
            Entry earlier = entries.putIfAbsent(name, entry);
            if (earlier != null) {
                faults.add(
                        entry.at(),
                        "vocabulary \"" + name + "\" stands in " + earlier.at().file() + ":"
                                + earlier.at().line() + " too");
            }
        });
        broken.addAll(part.broken);
    }

    /** Adds what a file defines that no other does; what is wrong with it is not this rule set's matter. */
    void lend(Part part) {
        part.entries.forEach((name, entry) -> {
            if (entries.putIfAbsent(name, entry) == null && part.broken.contains(name)) {
                broken.add(name);
            }
        });
    }

    /** Resolves every vocabulary that names others. */
    void resolve(Faults faults) {
        entries.forEach((name, entry) -> {
            if (broken.contains(name)) {
                return;
            }
            Map<String, Condition> terms = new LinkedHashMap<>();
            if (collect(name, entry, new ArrayList<>(), terms, faults)) {
                List<Condition> all = List.copyOf(terms.values());
                resolved.put(name, new Condition.Vocabulary(name, all, Ids.of(Meaning.list(all))));
            } else {
                broken.add(name);
            }
        });
    }

    private boolean collect(String name, Entry entry, List<String> path, Map<String, Condition> terms, Faults faults) {
        path.add(name);
        boolean whole = true;
        for (Item item : entry.items()) {
            if (item.phrase() != null) {
                terms.putIfAbsent(
                        item.phrase().language() + " " + item.phrase().written(), new Condition.Term(item.phrase()));
            } else if (item.reference() != null) {
                whole &= follow(item.reference(), item.at(), path, terms, faults);
            }
        }
        if (terms.size() > MAX_TERMS) {
            faults.add(entry.at(), "vocabulary \"" + name + "\" has more than " + MAX_TERMS + " terms");
            whole = false;
        }
        path.removeLast();
        return whole;
    }

    private boolean follow(
            String reference, Location at, List<String> path, Map<String, Condition> terms, Faults faults) {
        Entry entry = entries.get(reference);
        if (entry == null) {
            faults.add(at, unknown(reference));
            return false;
        }
        if (path.contains(reference)) {
            faults.add(
                    at,
                    "vocabulary \"" + reference + "\" holds itself: " + String.join(" → ", path) + " → " + reference);
            return false;
        }
        return terms.size() <= MAX_TERMS && collect(reference, entry, path, terms, faults);
    }

    /** The vocabulary of this name; null where there is none, with a fault recorded unless its own faults say enough. */
    Condition.@Nullable Vocabulary get(String name, Location at, Faults faults) {
        Condition.Vocabulary vocabulary = broken.contains(name) ? null : resolved.get(name);
        if (vocabulary == null) {
            faults.add(at, entries.containsKey(name) ? "vocabulary \"" + name + "\" is faulty" : unknown(name));
        }
        return vocabulary;
    }

    private String unknown(String name) {
        return "no vocabulary is named \"" + name + "\"" + Suggestion.of(name, entries.keySet());
    }

    /** Changes whenever the vocabulary of this name does; the same for all that cannot be used. */
    String meaning(String name) {
        Condition.Vocabulary vocabulary = broken.contains(name) ? null : resolved.get(name);
        return vocabulary == null ? "" : vocabulary.meaning();
    }
}
