package dev.tocsin.matcher.fact.text;

import java.util.HashMap;
import java.util.Map;

/** The forms of English verbs and nouns. Irregular ones come from the lexicon, the others from the spelling rules. */
final class EnglishForms {
    private final Map<String, String[]> irregularVerbs = new HashMap<>();
    private final Map<String, String> irregularPlurals = new HashMap<>();

    void irregularVerb(String base, String past, String participle) {
        irregularVerbs.put(base, new String[] {past, participle});
    }

    void irregularPlural(String singular, String plural) {
        irregularPlurals.put(singular, plural);
    }

    String past(String base) {
        String[] forms = irregularVerbs.get(base);
        return forms == null ? ed(base) : forms[0];
    }

    String participle(String base) {
        String[] forms = irregularVerbs.get(base);
        return forms == null ? ed(base) : forms[1];
    }

    String third(String base) {
        return switch (base) {
            case "be" -> "is";
            case "have" -> "has";
            default -> s(base);
        };
    }

    String gerund(String base) {
        if (base.endsWith("ie")) {
            return base.substring(0, base.length() - 2) + "ying";
        }
        if (base.endsWith("e")
                && !base.endsWith("ee")
                && !base.endsWith("ye")
                && !base.endsWith("oe")
                && base.length() > 2) {
            return base.substring(0, base.length() - 1) + "ing";
        }
        String past = past(base);
        boolean regular = past.endsWith("ed") && past.startsWith(base);
        return (regular ? past.substring(0, past.length() - 2) : doubled(base)) + "ing";
    }

    String plural(String singular) {
        String irregular = irregularPlurals.get(singular);
        if (irregular != null) {
            return irregular;
        }
        if (singular.endsWith("man") && !singular.endsWith("human") && !singular.endsWith("german")) {
            return singular.substring(0, singular.length() - 3) + "men";
        }
        if (singular.endsWith("woman")) {
            return singular.substring(0, singular.length() - 5) + "women";
        }
        return s(singular);
    }

    private static String ed(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (endsInConsonantY(base)) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return doubled(base) + "ed";
    }

    private static String s(String word) {
        if (endsInConsonantY(word)) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        boolean hissing = word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh");
        return hissing || (word.endsWith("o") && word.length() > 2 && !vowel(word.charAt(word.length() - 2)))
                ? word + "es"
                : word + "s";
    }

    private static boolean endsInConsonantY(String word) {
        int length = word.length();
        return length > 1 && word.charAt(length - 1) == 'y' && !vowel(word.charAt(length - 2));
    }

    /** A last consonant doubles after one short stressed vowel; stress is guessed: one syllable, or a known ending. */
    private static String doubled(String base) {
        int length = base.length();
        if (length < 3) {
            return base;
        }
        char last = base.charAt(length - 1);
        boolean shortVowel = vowel(base.charAt(length - 2)) && !vowel(base.charAt(length - 3));
        if (vowel(last) || last == 'w' || last == 'x' || last == 'y' || !shortVowel) {
            return base;
        }
        return syllables(base) == 1
                        || base.endsWith("mit")
                        || base.endsWith("fer")
                        || base.endsWith("pel")
                        || base.endsWith("bel")
                        || base.endsWith("nap")
                        || base.endsWith("gret")
                        || base.endsWith("cur")
                ? base + last
                : base;
    }

    private static int syllables(String word) {
        int count = 0;
        boolean inVowel = false;
        for (int i = 0; i < word.length(); i++) {
            boolean now = vowel(word.charAt(i)) || word.charAt(i) == 'y';
            if (now && !inVowel) {
                count++;
            }
            inVowel = now;
        }
        return count;
    }

    private static boolean vowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
