package dev.tocsin.matcher.fact.text;

import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Group;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Topic;
import dev.tocsin.model.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lexicon files of a language. A file has sections; a section's header says what its entries are: names of {@link
 * Tag}s, a kind, a group, a stance, a topic, in any order. Entries are parted by commas or lines; {@code |} parts
 * alternatives of one word, a {@code *} at a word's end stands for any ending, {@code = 3} or {@code = 3..5} gives a number,
 * {@code #} opens a comment. In English, {@code verb} and {@code noun} in a header add the other forms of an entry's first
 * (verb) or last (noun) word; {@code pasts} adds the past and -ing forms of a verb only. {@code frame-subject}, {@code
 * frame-object} and {@code frame-after} head {@link Frame}s, where {@code ..} is a gap of a few words and {@code @name} the
 * alternatives that a {@code [macro]} section gave that name.
 */
final class LexiconLoader {
    private static final List<String> FILES = List.of(
            "grammar", "numbers", "persons", "people", "harm", "frames", "terms", "deals", "sources", "history",
            "verbs");
    private static final String ROOT = "/dev/tocsin/matcher/fact/";

    private final String language;
    private final Lexicon lexicon;
    private final EnglishForms forms = new EnglishForms();
    private final Map<String, String> macros = new HashMap<>();

    private LexiconLoader(String language) {
        this.language = language;
        this.lexicon = new Lexicon(language);
    }

    /** The lexicon of a language; a language without files has an empty one. */
    static Lexicon load(String language) {
        LexiconLoader loader = new LexiconLoader(language);
        loader.eachEntry("forms", loader::addForm);
        for (String file : FILES) {
            loader.eachEntry(file, loader::addEntry);
        }
        return loader.lexicon;
    }

    private void eachEntry(String file, BiConsumer<Header, String> sink) {
        String name = ROOT + language + "/" + file + ".txt";
        try (InputStream in = LexiconLoader.class.getResourceAsStream(name)) {
            if (in == null) {
                return;
            }
            read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), name, sink);
        } catch (IOException e) {
            throw new UncheckedIOException("lexicon " + name, e);
        }
    }

    private static void read(BufferedReader lines, String name, BiConsumer<Header, String> sink) throws IOException {
        Header header = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int comment = line.indexOf('#');
            String text = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (text.startsWith("[") && text.endsWith("]")) {
                header = Header.parse(text.substring(1, text.length() - 1), name);
            } else if (!text.isEmpty()) {
                if (header == null) {
                    throw new IllegalStateException(name + ": an entry before the first section: " + text);
                }
                for (String entry : text.split(",")) {
                    if (!entry.isBlank()) {
                        sink.accept(header, entry.strip());
                    }
                }
            }
        }
    }

    private void addForm(Header header, String entry) {
        String[] parts = entry.split(" ");
        if (header.inflection() == Inflection.VERB) {
            forms.irregularVerb(parts[0], parts[1], parts[parts.length - 1]);
        } else {
            forms.irregularPlural(parts[0], parts[1]);
        }
    }

    private void addEntry(Header header, String entry) {
        Frame.Role role = header.inflection().role;
        if (role != null) {
            addFrame(header.lexeme(), role, entry);
            return;
        }
        if (header.inflection() == Inflection.MACRO) {
            int equals = entry.indexOf('=');
            macros.put(
                    entry.substring(0, equals).strip(),
                    entry.substring(equals + 1).strip());
            return;
        }
        Lexeme lexeme = header.lexeme();
        String words = entry;
        int equals = entry.indexOf('=');
        if (equals >= 0) {
            words = entry.substring(0, equals).strip();
            lexeme = withNumber(lexeme, entry.substring(equals + 1).strip());
        }
        switch (header.inflection()) {
            case VERB -> addVerbOrForm(words, lexeme.with(Tag.VERB));
            case PASTS -> addVerb(words, lexeme.with(Tag.VERB), false);
            case NOUN -> addNoun(words, lexeme);
            case PREFIX -> lexicon.addPrefix(words);
            default -> lexicon.add(words, lexeme);
        }
    }

    /** A frame is filed under every form of its verb. */
    private void addFrame(Lexeme meaning, Frame.Role role, String entry) {
        String[] words = entry.split(" ");
        List<List<String>> parts = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            parts.add(words[i].equals("..") ? List.of() : alternatives(words[i]));
        }
        Lexeme lexeme = Lexeme.UNKNOWN.with(new Frame(meaning, role, parts));
        boolean plain = words[0].startsWith("=") || !language.equals("en");
        for (String head : alternatives(plain ? words[0].replace("=", "") : words[0])) {
            if (plain) {
                lexicon.add(head, lexeme);
            } else if (head.equals("have") || head.equals("be")) {
                HELPERS.getOrDefault(head, List.of()).forEach(form -> lexicon.add(form, lexeme));
            } else {
                addVerb(head, lexeme.with(Tag.VERB), true);
            }
        }
    }

    private List<String> alternatives(String word) {
        List<String> all = new ArrayList<>();
        for (String one : word.split("\\|")) {
            String named = one.startsWith("@") ? macros.get(one.substring(1)) : null;
            all.addAll(named == null ? List.of(Words.normalise(one, language)) : alternatives(named));
        }
        return all;
    }

    private static final Map<String, List<String>> HELPERS = Map.of(
            "have",
            List.of("have", "has", "had", "having"),
            "be",
            List.of("is", "are", "was", "were", "been", "be", "being"));

    private static Lexeme withNumber(Lexeme lexeme, String number) {
        int dots = number.indexOf("..");
        if (dots < 0) {
            long value = Long.parseLong(number);
            return lexeme.with(value, value);
        }
        String most = number.substring(dots + 2);
        return lexeme.with(Long.parseLong(number.substring(0, dots)), most.isEmpty() ? 0 : Long.parseLong(most));
    }

    /** The forms of other languages stand in their lexicons one by one. */
    private void addVerbOrForm(String words, Lexeme lexeme) {
        if (language.equals("en")) {
            addVerb(words, lexeme, true);
        } else {
            lexicon.add(words, lexeme);
        }
    }

    private void addVerb(String words, Lexeme lexeme, boolean present) {
        int space = words.indexOf(' ');
        String rest = space < 0 ? "" : words.substring(space);
        for (String base : (space < 0 ? words : words.substring(0, space)).split("\\|")) {
            Map<String, Lexeme> byForm = new HashMap<>();
            byForm.merge(forms.past(base), lexeme.with(Tag.PAST), Lexeme::and);
            byForm.merge(forms.participle(base), lexeme.with(Tag.PARTICIPLE), Lexeme::and);
            byForm.merge(forms.gerund(base), lexeme.with(Tag.GERUND), Lexeme::and);
            if (present) {
                byForm.merge(base, lexeme.with(Tag.PRESENT), Lexeme::and);
                byForm.merge(forms.third(base), lexeme.with(Tag.PRESENT), Lexeme::and);
            }
            byForm.forEach((form, tagged) -> lexicon.add(form + rest, tagged));
        }
    }

    private void addNoun(String words, Lexeme lexeme) {
        int space = words.lastIndexOf(' ');
        String before = space < 0 ? "" : words.substring(0, space + 1);
        for (String singular : words.substring(space + 1).split("\\|")) {
            String plural = forms.plural(singular);
            if (plural.equals(singular)) {
                lexicon.add(before + singular, lexeme.with(Tag.SINGULAR, Tag.PLURAL));
            } else {
                lexicon.add(before + singular, lexeme.with(Tag.SINGULAR));
                lexicon.add(before + plural, lexeme.with(Tag.PLURAL));
            }
        }
    }

    private enum Inflection {
        NONE,
        VERB,
        PASTS,
        NOUN,
        PREFIX,
        MACRO,
        FRAME_SUBJECT(Frame.Role.SUBJECT),
        FRAME_OBJECT(Frame.Role.OBJECT),
        FRAME_AFTER(Frame.Role.AFTER);

        final Frame.@Nullable Role role;

        Inflection() {
            this(null);
        }

        Inflection(Frame.@Nullable Role role) {
            this.role = role;
        }
    }

    private record Header(Lexeme lexeme, Inflection inflection) {
        static Header parse(String text, String file) {
            Lexeme lexeme = Lexeme.UNKNOWN;
            Inflection inflection = Inflection.NONE;
            for (String name : text.isBlank() ? new String[0] : text.split(" ")) {
                Inflection asInflection = named(Inflection.values(), name.replace('-', '_'));
                if (asInflection != null) {
                    inflection = asInflection;
                } else {
                    lexeme = extended(lexeme, name, file);
                }
            }
            return new Header(lexeme, inflection);
        }

        private static Lexeme extended(Lexeme lexeme, String name, String file) {
            String wire = name.replace('-', '_');
            Tag tag = Arrays.stream(Tag.values())
                    .filter(candidate -> candidate.fileName().equals(name))
                    .findFirst()
                    .orElse(null);
            CasualtyKind kind = named(CasualtyKind.values(), wire);
            Group group = named(Group.values(), wire);
            Stance stance = named(Stance.values(), wire);
            Topic topic = named(Topic.values(), wire);
            List<Lexeme> found = new ArrayList<>();
            if (tag != null) {
                found.add(lexeme.with(tag));
            }
            if (kind != null) {
                found.add(lexeme.with(kind));
            }
            if (group != null) {
                found.add(lexeme.with(group));
            }
            if (stance != null) {
                found.add(lexeme.with(stance));
            }
            if (topic != null) {
                found.add(lexeme.with(topic));
            }
            if (found.isEmpty()) {
                throw new IllegalStateException(file + ": unknown name \"" + name + "\" in a section header");
            }
            return found.getFirst();
        }

        private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
            for (E value : values) {
                if (Wire.name(value).equals(name)) {
                    return value;
                }
            }
            return null;
        }
    }
}
