package dev.tocsin.matcher;

import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.matcher.rule.EventPolicy;
import dev.tocsin.matcher.rule.Rule;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.matcher.rule.UpdatePolicy;
import dev.tocsin.model.Article;
import dev.tocsin.model.Severity;
import dev.tocsin.platform.text.ContentHash;
import java.time.Instant;
import java.util.List;

/** Invented incidents, each told by several invented outlets. */
public final class Stories {
    public static final Instant START = Instant.parse("2031-03-04T08:00:00Z");

    private static final List<String> PLACES = List.of(
            "Velmar",
            "Ostrakin",
            "Duhamra",
            "Pelestine Bay",
            "Korvath",
            "Yamrusk",
            "Tillanwe",
            "Bexcombe",
            "Sarnoth",
            "Quillera");
    private static final List<String> NAMES = List.of(
            "Ilmar Vesk",
            "Dorothea Pryn",
            "Jonas Akintola",
            "Meret Halvard",
            "Tomas Quiroga",
            "Ansel Birk",
            "Rhea Montcalm",
            "Viktor Saldana",
            "Lucia Ferenc",
            "Omar Benhaddou");
    private static final List<String> DEEDS = List.of(
            "A lorry ran into a checkpoint",
            "Gunmen fired on a patrol boat",
            "A mine went off under a school bus",
            "Two ferries collided in thick fog",
            "Mortar rounds fell on a cattle market",
            "A warehouse of fireworks burned down",
            "Raiders stormed a gold mine",
            "A drone struck a fuel depot",
            "Floodwater carried away a field hospital",
            "An avalanche buried a mountain convoy");

    private Stories() {}

    /** A rule that takes every article. */
    public static Rule everything() {
        return everything(EventPolicy.defaults(), UpdatePolicy.defaults());
    }

    /** A rule that takes every article, with its own way to end events and to tell changes. */
    static Rule everything(EventPolicy event, UpdatePolicy update) {
        return new Rule("everything", "Everything", Severity.INFO, "1", "rules.yaml", null, event, update);
    }

    /** The product's stages under that rule. */
    public static Pipeline pipeline() {
        RuleEngine engine = RuleEngine.of(RuleSet.of(List.of(everything())));
        return new Pipeline(() -> engine);
    }

    /** What one outlet tells of one incident. */
    public static Article article(int story, String outlet, Instant at) {
        String place = PLACES.get(story % PLACES.size());
        String name = NAMES.get(story % NAMES.size());
        String deed = DEEDS.get(story % DEEDS.size());
        String title = deed + " near " + place;
        String text = deed + " near " + place + " on the road to the coast, the district governor " + name
                + " said.\n\n" + name + " told reporters in " + place
                + " that the road stays shut until the inquiry number "
                + (4_000 + story) + " is closed.\n\nResidents of " + place + " said they heard the noise before dawn.";
        return article(outlet + "-" + story, outlet, title, text, at);
    }

    /** Any article. */
    public static Article article(String id, String outlet, String title, String text, Instant at) {
        return new Article(
                id,
                1,
                "feed-" + outlet,
                "https://" + outlet + ".example/" + id,
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
