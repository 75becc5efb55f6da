package dev.tocsin.matcher.event;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Words of any script in plain lower-case Latin letters, so that a name written by two newsrooms can be compared. Rough on purpose: a
 * consonant that is heard is written, vowels that Arabic leaves out stay out.
 */
final class Latin {
    private static final Map<Character, String> LETTERS = letters();

    private Latin() {}

    /** The word in lower case without accents, in Latin letters where the script is known here. */
    static String fold(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            plain = word.charAt(i) < 128;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (plain) {
            return lower;
        }
        StringBuilder out = new StringBuilder(lower.length() + 4);
        // й and ё are letters of their own before they are a letter and a mark
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            String latin = LETTERS.get(letter);
            if (latin != null) {
                out.append(latin);
            } else if (letter < 128) {
                out.append(letter);
            } else {
                String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKD);
                for (int j = 0; j < parts.length(); j++) {
                    char part = parts.charAt(j);
                    if (Character.getType(part) != Character.NON_SPACING_MARK) {
                        out.append(LETTERS.getOrDefault(part, String.valueOf(part)));
                    }
                }
            }
        }
        return out.toString();
    }

    private static Map<Character, String> letters() {
        Map<Character, String> letters = new HashMap<>();
        add(
                letters,
                "а a б b в v г g ґ g д d е e ё e є e ж zh з z и i і i ї i й y к k л l м m н n о o п p р r с s т t у u"
                    + " ў u ф f х kh ц ts ч ch ш sh щ sh ъ ~ ы y ь ~ э e ю yu я ya ә a ғ gh қ k ң n ө o ү u ұ u һ h ј"
                    + " j љ lj њ nj ћ c ђ dj џ dz");
        add(
                letters,
                "ا a أ a إ i آ a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع ~ غ gh ف f ق q"
                        + " ك k ل l م m ن n ه h و w ي y ى a ة a ئ y ؤ w ء ~ پ p چ ch ژ zh گ g ک k ی y");
        add(
                letters,
                "ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո"
                        + " o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f և ev");
        add(
                letters,
                "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ kh ψ ps"
                        + " ω o");
        add(letters, "ß ss æ ae ø o œ oe ł l đ d ð d þ th ı i ə a ħ h ’ ' ʼ ' ` '");
        return letters;
    }

    private static void add(Map<Character, String> letters, String pairs) {
        String[] parts = pairs.split(" ", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            letters.put(parts[i].charAt(0), parts[i + 1].equals("~") ? "" : parts[i + 1]);
        }
    }
}
