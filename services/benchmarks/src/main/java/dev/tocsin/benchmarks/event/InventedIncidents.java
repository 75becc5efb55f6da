package dev.tocsin.benchmarks.event;

import dev.tocsin.matcher.event.ArticleHead;
import dev.tocsin.matcher.event.FeatureReader;
import dev.tocsin.matcher.event.Match;
import dev.tocsin.matcher.event.RulePolicy;
import dev.tocsin.matcher.fact.Facts;
import dev.tocsin.model.Article;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Claim;
import dev.tocsin.model.ClaimStatus;
import dev.tocsin.model.Group;
import dev.tocsin.platform.text.ContentHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Articles of a few kilobytes on as many invented incidents as are asked for, each told once or twice, with places, people, streets and
 * days. Word frequencies fall as those of a language do. The same for the same number of incident and article.
 */
final class InventedIncidents {
    private static final Instant START = Instant.parse("2031-03-01T00:00:00Z");
    private static final String[] ONSETS = {
        "b", "br", "ch", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ea", "ou"};
    private static final String[] ENDINGS = {"", "n", "r", "st", "ck", "ment", "tion", "er", "ly", "ton", "ville"};
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    private static final int VOCABULARY = 40_000;
    private static final int NAMES = 30_000;

    private final RulePolicy rule;
    private final String[] words = words(VOCABULARY, 3);
    private final String[] names = words(NAMES, 5);

    InventedIncidents(RulePolicy rule) {
        this.rule = rule;
    }

    /**
     * What an outlet tells of an incident.
     *
     * @param minute of arrival since the start
     */
    Match match(int incident, int telling, long minute) {
        Random about = new Random(incident);
        String place = capital(names[about.nextInt(NAMES)]);
        String chief = capital(names[about.nextInt(NAMES)]) + " " + capital(names[about.nextInt(NAMES)]);
        String street = capital(names[about.nextInt(NAMES)]) + " Street";
        String day = DAYS[about.nextInt(DAYS.length)];
        int dead = 1 + about.nextInt(9);
        long subject = about.nextLong();
        Random random = new Random(subject + telling);
        String title = capital(words(random, 5)) + " in " + place;
        StringBuilder text = new StringBuilder(title + " on " + day + ", " + chief + " said.\n\n");
        for (int i = 0; i < 12; i++) {
            // half of what is told is what every outlet tells of this incident
            Random sentence = i % 2 == 0 ? new Random(subject * 31 + i) : random;
            text.append(capital(words(sentence, 14)))
                    .append(i % 4 == 0 ? " near " + place : i % 4 == 2 ? " on " + street : "")
                    .append(i % 3 == 2 ? ".\n\n" : ". ");
        }
        return match(incident + "-" + telling, "Outlet " + random.nextInt(500), title, text.toString(), dead, minute);
    }

    private Match match(String id, String outlet, String title, String text, int dead, long minute) {
        Instant at = START.plus(Duration.ofMinutes(minute));
        Article article = new Article(
                id, 1, null, null, outlet, title, text, "en", at, at, ContentHash.of(title, text), List.of());
        Facts facts = new Facts(
                List.of(new Claim(
                        CasualtyKind.KILLED, Group.CIVILIAN, dead, dead, null, id, ClaimStatus.CURRENT, title)),
                List.of(),
                false);
        return new Match(rule, true, ArticleHead.of(article), facts, FeatureReader.read(article, facts), title);
    }

    private String words(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int rank = (int) Math.min(VOCABULARY - 1.0, Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1);
            text.append(i == 0 ? "" : " ").append(words[rank]);
        }
        return text.toString();
    }

    private static String[] words(int count, int seed) {
        Random random = new Random(seed);
        String[] words = new String[count];
        for (int i = 0; i < count; i++) {
            StringBuilder word = new StringBuilder();
            int syllables = i < 100 ? 1 : 2 + random.nextInt(2);
            for (int j = 0; j < syllables; j++) {
                word.append(ONSETS[random.nextInt(ONSETS.length)]).append(VOWELS[random.nextInt(VOWELS.length)]);
            }
            words[i] = word.append(ENDINGS[random.nextInt(ENDINGS.length)]).toString();
        }
        return words;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
