package dev.tocsin.matcher.fact.text;

import java.util.List;
import java.util.Locale;

/** What stands in an article's text and is not its story: datelines, credits, links to other stories. */
final class Boilerplate {
    private static final int LONGEST_DATELINE = 70;
    private static final int LONGEST_LINK = 140;
    private static final int ENOUGH_SENTENCES = 3;
    private static final String ENDS = ".!?\"”»’')]…:;،؟";
    private static final List<String> OPENINGS = List.of(
            "related:",
            "related article",
            "related articles",
            "read more",
            "read also",
            "see also",
            "also read",
            "more:",
            "photo:",
            "photo caption:",
            "caption:",
            "photo :",
            "file photo",
            "image:",
            "video:",
            "watch:",
            "click here",
            "follow us",
            "follow our",
            "sign up",
            "subscribe",
            "advertisement",
            "(reporting by",
            "(additional reporting",
            "(writing by",
            "(editing by",
            "reporting by ",
            "copyright",
            "all rights reserved",
            "lire aussi",
            "à lire aussi",
            "lea también",
            "lea también:",
            "читайте также",
            "читайте також",
            "ayrıca okuyun",
            "اقرأ أيضا");

    private Boilerplate() {}

    /** Whether an article is written in sentences, so that lines without an end are links and captions. */
    static boolean setsLinks(String[] paragraphs) {
        int whole = 0;
        for (String paragraph : paragraphs) {
            whole += paragraph.isBlank() || link(paragraph.strip()) ? 0 : 1;
        }
        return whole >= ENOUGH_SENTENCES;
    }

    /** A short line that ends without a mark. */
    static boolean link(String line) {
        return line.length() < LONGEST_LINK && !line.isEmpty() && ENDS.indexOf(line.charAt(line.length() - 1)) < 0;
    }

    /** The paragraph without its dateline; empty for one that is no part of the story. */
    static String strip(String paragraph) {
        String start = paragraph.substring(0, Math.min(40, paragraph.length())).toLowerCase(Locale.ROOT);
        for (String opening : OPENINGS) {
            if (start.startsWith(opening)) {
                return "";
            }
        }
        return bracketed(paragraph) ? "" : paragraph.substring(datelineEnd(paragraph));
    }

    /** "[Related: Two held after raid]": an editor's note, or a link. */
    private static boolean bracketed(String paragraph) {
        return paragraph.startsWith("[") && paragraph.indexOf(']') == paragraph.length() - 1;
    }

    /** A dateline is a place in capitals or a place with a date or agency, then a dash set off by spaces. */
    private static int datelineEnd(String paragraph) {
        int limit = Math.min(LONGEST_DATELINE, paragraph.length() - 2);
        for (int i = 2; i < limit; i++) {
            char c = paragraph.charAt(i);
            boolean dash = c == '-' || c == '–' || c == '—';
            boolean setOff = !Character.isLetterOrDigit(paragraph.charAt(i + 1))
                    && (c == '—' || !Character.isLetterOrDigit(paragraph.charAt(i - 1)));
            if (dash && setOff && looksLikePlace(paragraph.substring(0, i))) {
                return skipSpaces(paragraph, i + 1);
            }
        }
        return 0;
    }

    private static int skipSpaces(String text, int from) {
        int i = from;
        while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '-')) {
            i++;
        }
        return i;
    }

    private static boolean looksLikePlace(String text) {
        String[] words = text.strip().split("[ ,/]+");
        int lower = 0;
        int capitals = 0;
        for (String word : words) {
            if (word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT)) && Character.isLetter(word.charAt(0))) {
                capitals++;
            } else if (!word.isEmpty() && Character.isLowerCase(word.charAt(0))) {
                lower++;
            }
        }
        return (capitals > 0 && lower <= 2)
                || (words.length <= 4 && lower == 0 && (text.contains("(") || text.contains(",")));
    }
}
