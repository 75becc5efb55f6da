package dev.tocsin.benchmarks.stream;

import dev.tocsin.model.Article;
import dev.tocsin.model.Ids;
import dev.tocsin.platform.text.ContentHash;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Articles that never end: one in five tells of peacekeepers killed somewhere, the others of nothing that anybody watches. */
final class Incidents {
    private static final int ONE_IN = 5;
    private static final String[] SYLLABLES = {
        "ka", "ro", "ves", "tim", "bel", "dor", "ani", "sha", "mur", "lek", "oz", "gra", "pin", "hal", "une", "ty"
    };
    private static final String[] PERSONS = {"Arden", "Brock", "Celle", "Dunmore", "Esk", "Farrow", "Galt", "Hume"};

    private final Random random = new Random(11);
    private int next;

    /** The next article, published and fetched at this time. */
    Article next(Instant at) {
        int number = next++;
        String place = place();
        return number % ONE_IN == 0 ? incident(number, place, at) : noise(number, place, at);
    }

    private Article incident(int number, String place, Instant at) {
        int killed = 2 + random.nextInt(7);
        String spokesman = PERSONS[random.nextInt(PERSONS.length)] + " " + place();
        return article(
                number,
                killed + " peacekeepers killed near " + place,
                killed + " peacekeepers were killed on the road to " + place + " when their convoy struck a mine, said "
                        + spokesman + ", a spokesman of the mission in " + place() + ".\n\n"
                        + "The convoy was carrying seed and school books from " + place() + " to the market of " + place
                        + ". " + filler(),
                at);
    }

    private Article noise(int number, String place, Instant at) {
        return article(
                number,
                "The mayor of " + place + " opens a new library",
                "Readers in " + place + " may borrow up to nine books at a time, the mayor said. " + filler(),
                at);
    }

    /** About three kilobytes, as the text of a newswire has, in words of their own: articles that share theirs would be copies. */
    private String filler() {
        StringBuilder text = new StringBuilder();
        while (text.length() < 2_700) {
            for (int i = 0; i < 14; i++) {
                text.append(word(2 + random.nextInt(3))).append(i == 13 ? ". " : " ");
            }
        }
        return text.toString();
    }

    private String word(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private String place() {
        String place = word(4);
        return Character.toUpperCase(place.charAt(0)) + place.substring(1);
    }

    private static Article article(int number, String title, String text, Instant at) {
        String outlet = "outlet-" + number % 40;
        return new Article(
                Ids.of("latency", Integer.toString(number)),
                1,
                outlet,
                "https://" + outlet + ".example/" + number,
                outlet,
                title,
                text,
                "en",
                at,
                at,
                ContentHash.of(title, text),
                List.of());
    }
}
