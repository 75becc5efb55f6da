package dev.tocsin.console.page;

import dev.tocsin.console.explain.Question;
import dev.tocsin.model.Article;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form as it was filled in, nothing trusted yet; empty texts where nothing was.
 *
 * @param url address of the article
 * @param title its headline
 * @param text its body; with a title or a text the address is not asked
 * @param publisher name of the outlet
 * @param language code of its language
 * @param publishedAt a day or a time, in UTC unless it says otherwise
 * @param article id of one that a feed brought
 */
public record ExplainForm(
        String url, String title, String text, String publisher, String language, String publishedAt, String article) {
    /** Nothing filled in. */
    public static final ExplainForm EMPTY = new ExplainForm("", "", "", "", "", "", "");

    private static final int LONGEST_LINE = 2_000;

    /** The form that asks for the same article again, to be changed. */
    static ExplainForm of(Article article) {
        return new ExplainForm(
                Objects.requireNonNullElse(article.url(), ""),
                article.title(),
                article.text(),
                article.publisher(),
                article.language(),
                minutes(article.publishedAt()),
                "");
    }

    /** What is wrong with it, one line; empty where nothing is. */
    public String fault() {
        if (given()) {
            int characters = title.length() + text.length();
            if (characters > Question.MOST_CHARACTERS) {
                return "The article has %,d characters; at most %,d are read."
                        .formatted(characters, Question.MOST_CHARACTERS);
            }
        } else if (url.isBlank() && article.isBlank()) {
            return "Give an address, or a title, or a text.";
        } else if (!url.isBlank() && link() == null) {
            return "The address is no http or https address.";
        }
        if (longest() > LONGEST_LINE) {
            return "Address, publisher, language and date take %,d characters at most.".formatted(LONGEST_LINE);
        }
        if (!language.isBlank() && !language.strip().matches("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")) {
            return "The language is no code such as en, fr or pt-BR.";
        }
        return publishedAt.isBlank() || time(publishedAt.strip()) != null
                ? ""
                : "The date is none such as 2026-03-10 or 2026-03-10T12:00.";
    }

    /** The question it asks, once there is no fault. */
    public Question question() {
        Instant at = publishedAt.isBlank() ? null : time(publishedAt.strip());
        if (given()) {
            String code = language.strip().replace('_', '-');
            return new Question.Given(
                    title.strip().replaceAll("\\s+", " "),
                    text.strip().replaceAll("\\r\\n?", "\n"),
                    link(),
                    publisher.isBlank() ? null : publisher.strip(),
                    code.isEmpty() ? null : code,
                    at);
        }
        if (!article.isBlank()) {
            return new Question.Read(article.strip(), at == null ? Instant.EPOCH : at, link());
        }
        return new Question.OnTheWeb(Objects.requireNonNullElse(link(), ""));
    }

    /** Whether the article itself is given, not where it is to be found. */
    boolean given() {
        return !title.isBlank() || !text.isBlank();
    }

    private @Nullable String link() {
        return url.isBlank() ? null : SafeUrl.of(url);
    }

    private int longest() {
        return Math.max(
                Math.max(url.length(), publisher.length()),
                Math.max(Math.max(language.length(), publishedAt.length()), article.length()));
    }

    private static String minutes(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES).toString().replaceFirst(":00Z$", "");
    }

    private static @Nullable Instant time(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            return text.matches(".*(?:Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
