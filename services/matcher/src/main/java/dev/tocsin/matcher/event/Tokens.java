package dev.tocsin.matcher.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into words. One pass, no language asked. */
final class Tokens {
    private static final int LIMIT = 4_000;
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "st", "sgt", "lt", "capt", "col", "gen", "maj", "det", "cpl", "pvt", "rep", "sen",
            "gov", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "ave", "blvd",
            "rd", "jr", "sr", "no", "vs", "inc", "co", "ft", "mt", "ptl", "ofc", "cmdr", "supt", "hon", "prof");

    private Tokens() {}

    /** The words of a text, no more than the first four thousand. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        boolean opens = true;
        int paragraph = 0;
        int at = 0;
        while (at < text.length() && tokens.size() < LIMIT) {
            char letter = text.charAt(at);
            if (!Character.isLetterOrDigit(letter)) {
                if (letter == '\n') {
                    opens = true;
                    paragraph += at > 0 && text.charAt(at - 1) == '\n' ? 1 : 0;
                } else if (letter == '.' || letter == '!' || letter == '?' || letter == '…' || letter == '•') {
                    opens |= endsSentence(tokens, text, at);
                }
                at++;
                continue;
            }
            int end = wordEnd(text, at);
            String word = text.substring(at, end);
            tokens.add(new Token(word, Latin.fold(word), at, end, opens, paragraph));
            opens = false;
            at = end;
        }
        return tokens;
    }

    private static int wordEnd(String text, int start) {
        int end = start + 1;
        while (end < text.length()) {
            char letter = text.charAt(end);
            boolean inside = Character.isLetterOrDigit(letter)
                    || Character.getType(letter) == Character.NON_SPACING_MARK
                    || ((letter == '\'' || letter == '’')
                            && end + 1 < text.length()
                            && Character.isLetter(text.charAt(end + 1)));
            if (!inside) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean endsSentence(List<Token> tokens, String text, int at) {
        if (tokens.isEmpty() || text.charAt(at) != '.') {
            return true;
        }
        Token last = tokens.getLast();
        boolean spaceFollows = at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
        boolean initial = last.end() == at && last.text().length() == 1 && last.capital();
        return spaceFollows && !initial && !(last.end() == at && ABBREVIATIONS.contains(last.folded()));
    }
}
