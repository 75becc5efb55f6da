package dev.tocsin.matcher.fact.text;

import java.util.HashSet;
import java.util.Set;

/** What a page says twice: its headline again above the text, a lead set once as caption and once as text. Not thread-safe. */
final class Repeats {
    private static final int SHORTEST = 25;
    /** What outlets set behind a headline: "… - KXYZ News". */
    private static final String[] OUTLET = {" - ", " | ", " – "};

    private final String title;
    private final Set<String> read = new HashSet<>();

    Repeats(String title) {
        String bare = title.strip();
        for (String mark : OUTLET) {
            int at = bare.lastIndexOf(mark);
            bare = at >= SHORTEST ? bare.substring(0, at).strip() : bare;
        }
        this.title = bare;
    }

    /** The paragraph without the headlines at its start. */
    String withoutTitle(String paragraph) {
        String text = paragraph;
        while (title.length() >= SHORTEST && text.startsWith(title)) {
            String rest = text.substring(title.length());
            boolean whole = rest.isBlank() || !Character.isLetterOrDigit(rest.charAt(0));
            boolean goesOn =
                    !rest.isBlank() && Character.isLowerCase(rest.strip().charAt(0));
            if (!whole || goesOn) {
                break;
            }
            text = rest.strip();
        }
        return text;
    }

    /** Whether this sentence was read before. */
    boolean again(String sentence) {
        return sentence.length() >= SHORTEST && !read.add(sentence);
    }
}
