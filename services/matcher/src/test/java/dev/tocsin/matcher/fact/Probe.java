package dev.tocsin.matcher.fact;

import dev.tocsin.model.Article;
import dev.tocsin.model.Claim;
import dev.tocsin.model.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One case of a probe file: an article and what it says. The files say themselves how they are laid out.
 *
 * @param article what to read
 * @param gold what it says, one line each
 */
record Probe(Article article, SortedSet<String> gold) {
    private static final Instant PUBLISHED = Instant.parse("2025-05-14T12:00:00Z");
    private static final String TITLE = "title:";

    /** The cases of a probe file, in a language. */
    static List<Probe> read(String file, String language) {
        List<Probe> probes = new ArrayList<>();
        for (String block : text(file).split("\n\\s*\n")) {
            List<String> lines = block.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
            if (!lines.isEmpty()) {
                probes.add(of(file + "-" + probes.size(), lines, language));
            }
        }
        return probes;
    }

    private static Probe of(String id, List<String> lines, String language) {
        String title = "";
        StringBuilder body = new StringBuilder();
        SortedSet<String> gold = new TreeSet<>();
        for (String line : lines) {
            if (line.startsWith(TITLE)) {
                title = line.substring(TITLE.length()).strip();
            } else if (label(line)) {
                gold.add(line.strip());
            } else {
                body.append(line.replace("¶", "\n\n")).append('\n');
            }
        }
        Article article = new Article(
                id, 1, null, null, "Probe", title, body.toString(), language, PUBLISHED, PUBLISHED, id, List.of());
        return new Probe(article, gold);
    }

    private static boolean label(String line) {
        return line.matches(
                "(killed|wounded|missing|captured) [a-z_]+ \\d+ (\\d+|-)|toll \\d+ \\d+|by .+|[a-z]+ [a-z_]+");
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(Probe.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** Who says the current claims and terms, "by -" for nobody; without the article before the name. */
    static SortedSet<String> sources(Facts facts) {
        SortedSet<String> lines = new TreeSet<>();
        facts.casualties().stream().filter(Claim::current).forEach(claim -> lines.add(source(claim.by())));
        facts.terms().stream().filter(Term::current).forEach(term -> lines.add(source(term.by())));
        return lines;
    }

    private static String source(@Nullable String by) {
        return by == null ? "by -" : "by " + by.replaceFirst("^(?i)(the|an?) ", "");
    }

    /** The current claims and terms of the article as lines of a probe file. */
    static SortedSet<String> found(Facts facts) {
        SortedSet<String> lines = new TreeSet<>();
        for (Claim claim : facts.casualties()) {
            if (claim.current()) {
                lines.add("%s %s %d %s"
                        .formatted(
                                claim.kind().wire(),
                                claim.who().wire(),
                                claim.min(),
                                claim.max() == null ? "-" : claim.max()));
            }
        }
        for (Term term : facts.terms()) {
            if (term.current()) {
                lines.add(term.stance().wire() + " " + term.topic().wire());
            }
        }
        return lines;
    }
}
