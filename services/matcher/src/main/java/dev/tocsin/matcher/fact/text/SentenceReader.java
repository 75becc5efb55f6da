package dev.tocsin.matcher.fact.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Paragraphs to sentences of tagged tokens. Not thread-safe: one per article. */
final class SentenceReader {
    private static final int MAX_TOKENS = 160;
    private static final int MAX_WORD = 60;
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "lt", "col", "gen", "sgt", "capt", "maj", "cpl", "pvt", "brig", "adm",
            "cmdr", "st", "no", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
            "vs", "gov", "rep", "sen", "rev", "hon", "pres", "mt", "ft", "ave", "jr", "sr", "det", "supt", "insp",
            "spc", "km", "mm", "e.g", "i.e", "u.s", "u.n", "u.k", "sra", "dra", "gral", "cnel", "тыс", "млн", "им",
            "ул", "г", "dk");

    private final Lexicon lexicon;
    private final Repeats repeats;
    private final List<Token> tokens = new ArrayList<>();
    private int sentences;
    private boolean body;

    SentenceReader(Lexicon lexicon, Repeats repeats) {
        this.lexicon = lexicon;
        this.repeats = repeats;
    }

    void read(String text, int paragraph, List<Sentence> out) {
        int from = 0;
        int i = 0;
        int words = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int next = i + 1;
            if (Character.isLetterOrDigit(c)) {
                next = wordEnd(text, i);
                words++;
            }
            if ((next == i + 1 && endsSentence(text, i, from)) || words >= MAX_TOKENS) {
                next = closing(text, next);
                add(text.substring(from, next), paragraph, out);
                from = next;
                words = 0;
            }
            i = next;
        }
        add(text.substring(from), paragraph, out);
    }

    private void add(String raw, int paragraph, List<Sentence> out) {
        String text = raw.strip();
        if (text.isEmpty() || (paragraph > 0 && repeats.again(text))) {
            return;
        }
        tokens.clear();
        body = paragraph > 0;
        tokenise(text);
        out.add(new Sentence(text, tokens, paragraph, sentences++));
    }

    private static int closing(String text, int from) {
        int i = from;
        while (i < text.length() && "\"”»’')]".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static boolean endsSentence(String text, int at, int from) {
        char c = text.charAt(at);
        if (c == '!' || c == '?' || c == '؟' || c == '…' || c == '\n') {
            return true;
        }
        if (c != '.') {
            return false;
        }
        int next = closing(text, at + 1);
        if (next >= text.length()) {
            return true;
        }
        if (!Character.isWhitespace(text.charAt(next))) {
            return runOn(text, at);
        }
        while (next < text.length() && !Character.isLetterOrDigit(text.charAt(next))) {
            next++;
        }
        if (next < text.length() && Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        int start = at;
        while (start > from && !Character.isWhitespace(text.charAt(start - 1)) && text.charAt(start - 1) != '(') {
            start--;
        }
        String before = text.substring(start, at).toLowerCase(java.util.Locale.ROOT);
        boolean initial = before.length() == 1 && Character.isUpperCase(text.charAt(start));
        boolean hour = before.equals("p.m") || before.equals("a.m");
        return !initial && !ABBREVIATIONS.contains(before) && !(hour && next < text.length() && timeWord(text, next));
    }

    /** "police said.The boy": the blank is missing. */
    private static boolean runOn(String text, int at) {
        return at > 2
                && at + 2 < text.length()
                && Character.isLowerCase(text.charAt(at - 1))
                && Character.isLowerCase(text.charAt(at - 2))
                && Character.isUpperCase(text.charAt(at + 1))
                && Character.isLowerCase(text.charAt(at + 2));
    }

    /** After "p.m." a weekday or month goes on with the sentence. */
    private static boolean timeWord(String text, int at) {
        String word = text.substring(at, wordEnd(text, at));
        return word.endsWith("day") || MONTHS.contains(word);
    }

    private static final Set<String> MONTHS = Set.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    /** A word goes on over apostrophes, hyphens and number separators between letters or digits, and initials. */
    private static int wordEnd(String text, int from) {
        int i = from;
        while (i < text.length() && i - from < MAX_WORD) {
            char c = text.charAt(i);
            boolean inner =
                    Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == 'ـ';
            if (!inner) {
                boolean joins =
                        i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1)) && joins(text, i);
                if (!joins) {
                    break;
                }
            }
            i++;
        }
        return Math.max(i, from + 1);
    }

    private static boolean joins(String text, int at) {
        char c = text.charAt(at);
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (c) {
            case '-', '‑', '–' -> c != '–' || (Character.isDigit(before) && Character.isDigit(after));
            case '\'', '’' -> true;
            case '.', ',' ->
                (Character.isDigit(before) && Character.isDigit(after)) || (c == '.' && initials(text, at));
            default -> false;
        };
    }

    private static boolean initials(String text, int at) {
        return Character.isLetter(text.charAt(at - 1))
                && (at < 2 || !Character.isLetterOrDigit(text.charAt(at - 2)))
                && at + 2 < text.length()
                && text.charAt(at + 2) == '.';
    }

    private void tokenise(String text) {
        List<int[]> spans = new ArrayList<>();
        List<String> norms = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                int end = wordEnd(text, i);
                split(text, i, end, spans, norms);
                i = end;
            } else {
                if (!Character.isWhitespace(c) && "\"“”„«»‘'’[]*".indexOf(c) < 0) {
                    spans.add(new int[] {i, i + 1});
                    norms.add(String.valueOf(c));
                }
                i++;
            }
        }
        for (int at = 0; at < spans.size(); ) {
            at += addToken(text, spans, norms, at);
        }
    }

    /** "Corporal Juma Said": a capital within a sentence, after a word with a capital. A headline may have capitals everywhere. */
    private boolean surname(String text, List<int[]> spans, int at) {
        return body
                && at > 0
                && lexicon.language().equals("en")
                && spans.get(at - 1)[1] + 1 == spans.get(at)[0]
                && capital(text, spans.get(at))
                && capital(text, spans.get(at - 1))
                && lexicon.lookUp(Words.normalise(text.substring(spans.get(at)[0], spans.get(at)[1]), "en"))
                        .is(Tag.SPEECH);
    }

    private static boolean capital(String text, int[] span) {
        return Character.isUpperCase(text.charAt(span[0]))
                && span[1] > span[0] + 1
                && Character.isLowerCase(text.charAt(span[0] + 1));
    }

    private int addToken(String text, List<int[]> spans, List<String> norms, int at) {
        int aged = Ages.length(norms, at);
        if (aged > 1) {
            int start = spans.get(at)[0];
            int end = spans.get(at + aged - 1)[1];
            String norm = Ages.norm(norms, at, aged);
            tokens.add(new Token(text.substring(start, end), norm, start, end, lexicon.lookUp(norm)));
            return aged;
        }
        Lexicon.Match phrase = lexicon.phraseAt(norms, at);
        int length = phrase == null ? 1 : phrase.length();
        Lexeme first = surname(text, spans, at) ? Lexeme.UNKNOWN : lexicon.lookUp(norms.get(at));
        Lexeme lexeme = phrase == null ? first : phrase.lexeme().withFrames(first.frames());
        String norm = length == 1 ? norms.get(at) : String.join(" ", norms.subList(at, at + length));
        int start = spans.get(at)[0];
        int end = spans.get(at + length - 1)[1];
        tokens.add(new Token(text.substring(start, end), norm, start, end, lexeme));
        return length;
    }

    /** One word as one token, but for clitics ({@code soldier's}, {@code didn't}, {@code l'armée}). */
    private void split(String text, int start, int end, List<int[]> spans, List<String> norms) {
        String norm = Words.normalise(text.substring(start, end), lexicon.language());
        int cut = cut(norm);
        if (cut > 0 && cut < norm.length() && norm.length() == end - start) {
            spans.add(new int[] {start, start + cut});
            norms.add(norm.substring(0, cut));
            spans.add(new int[] {start + cut, end});
            norms.add(norm.substring(cut));
        } else {
            spans.add(new int[] {start, end});
            norms.add(norm);
        }
    }

    private int cut(String norm) {
        int length = norm.length();
        return switch (lexicon.language()) {
            case "en" -> norm.endsWith("n't") ? length - 3 : norm.endsWith("'s") ? length - 2 : 0;
            case "fr" -> norm.indexOf('\'') + 1;
            case "tr" -> Math.max(norm.indexOf('\''), 0);
            default -> 0;
        };
    }
}
