package dev.tocsin.matcher.event;

import dev.tocsin.matcher.fact.Facts;
import dev.tocsin.model.Article;
import dev.tocsin.model.Claim;
import dev.tocsin.model.Wire;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from an article what it is compared by. Pure and thread-safe. */
public final class FeatureReader {
    private static final int TERMS = 256;
    private static final int MOST_AGES = 12;
    private static final Pattern AGE = Pattern.compile("(?:\\b(\\d{1,2})[- ]years?[- ]olds?\\b|\\baged? (\\d{1,2})\\b|,"
            + " (\\d{1,2}),|\\((\\d{1,2})\\)|\\b(\\d{1,2})(?:-летн|-річн| лет\\b| років\\b| ans\\b| años\\b| yaş|"
            + " Jahre))");

    /** English, French, Spanish, Russian, Ukrainian, Turkish, Arabic. A second soldier dies of the same attack; a second attack is another. */
    private static final Pattern ANOTHER = Pattern.compile(
            "(?iU)\\b(?:(?:another|second|third|fourth|fresh|new) (?:\\w+ )?(?:attack|ambush|shooting|blast"
                + "|bombing|explosion|incident|strike|raid|crash|shelling|killing|stabbing)|(?:second|third|fourth)\\b.{0,40}\\bin"
                + " (?:a|one|two|three|four|five|\\d+)"
                + " (?:hours|days?|weeks?)|(?:autre|nouvelle|deuxième|seconde|troisième)"
                + " (?:attaque|embuscade|explosion|fusillade)|(?:otr[oa]|nuev[oa]|segund[oa]|tercera?)"
                + " (?:ataque|emboscada|atentado|explosión|tiroteo)|(?:еще одн\\w+|ещё одн\\w+|второ[ей]|новое|новый)"
                + " (?:нападени|взрыв|обстрел|инцидент)\\w*|(?:ще одн\\w+|друг\\w+|нов\\w+)"
                + " (?:напад|вибух|обстріл|інцидент)\\w*|(?:ikinci|bir başka|yeni) (?:saldırı|patlama|olay)\\w*)|ثاني"
                + " هجوم|آخر هجوم|هجوم جديد|هجوم آخر");

    /** English; a round-up is told from its title and its opening. */
    private static final Pattern ROUND_UP =
            Pattern.compile("(?iU)\\b(?:(?:separate|unrelated|multiple|several|(?:string|series|spate|rash)"
                    + " of|three|four|five|six|seven|eight|nine|ten|\\d+) (?:other |recent |weekend |overnight"
                    + " )?(?:shootings|incidents|stabbings|homicides|slayings)|(?:violent|bloody|deadly)"
                    + " (?:weekend|night|holiday)|weekend"
                    + " (?:violence|shootings|round-?up)|round-?up|(?:police|crime|sheriff's)"
                    + " (?:log|blotter|report|briefs)|news in brief|in brief:)\\b");

    private static final int OPENING = 200;
    private static final int LEAD = 2;
    private static final int MOST_LEAD = 16;

    /** Where and when an agency wrote: {@code BEIRUT, Oct 10 (TNA) -}. */
    private static final Pattern DATELINE = Pattern.compile("\\s*\\p{Lu}[^\\n]{0,60}?\\d[^\\n]{0,20}?\\s[-–—]\\s");

    private FeatureReader() {}

    /** What the article is compared by. */
    public static Features read(Article article, Facts facts) {
        String language = article.language();
        String text = Boilerplate.without(article.text());
        List<Token> whole = Tokens.of(text);
        LocalDate published = article.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        List<Token> body = Asides.ofText(text, whole, published.getYear());
        List<Token> headline = Tokens.of(article.title());
        List<Token> title = Asides.ofTitle(article.title(), headline, published.getYear());
        List<String> titleWords = stems(telling(title, language), language);
        List<String> bodyWords = stems(telling(body, language), language);
        Names names = Names.of(text, body);
        List<Token> all = new ArrayList<>(title);
        all.addAll(body);
        Set<Integer> ages = ages(article.title() + "\n" + text);
        return new Features(
                Features.FORMAT,
                language,
                outlet(article.publisher()),
                AgencyCredit.of(article.text()),
                (int) published.toEpochDay(),
                article.publishedAt().getEpochSecond() / 60,
                whole.size(),
                counts(titleWords, bodyWords),
                Hashes.ofWords(titleWords),
                Shingles.sketch(stems(whole, language)),
                plain(names.words()),
                lead(text, title, body, names),
                plain(names.places()),
                plain(names.persons()),
                names.streets(),
                Regions.of(all, language),
                Nations.of(all, language),
                List.copyOf(ages),
                numbers(all, ages),
                Days.of(all, language, published),
                IncidentKinds.of(all),
                figures(facts),
                incidents(article.title(), text, names, ages),
                another(article.title(), text, title.size() < headline.size(), opening(body) < opening(whole)));
    }

    /** Said in the title it says twice as much. */
    private static int another(String title, String text, boolean asideInTitle, boolean asideInOpening) {
        if (asideInTitle || ANOTHER.matcher(title).find()) {
            return 2;
        }
        return asideInOpening || ANOTHER.matcher(first(text)).find() ? 1 : 0;
    }

    /** How many words the opening has. */
    private static long opening(List<Token> tokens) {
        return tokens.stream().filter(token -> token.start() < OPENING).count();
    }

    private static String first(String text) {
        return text.substring(0, Math.min(text.length(), OPENING));
    }

    private static List<String> plain(List<String> names) {
        return names.stream().map(NameKey::plain).distinct().toList();
    }

    /** Words that say so, or many streets and many ages: a page of incidents, each told in a few lines. */
    private static int incidents(String title, String text, Names names, Set<Integer> ages) {
        int streets = names.streets().size();
        if (streets >= 3 && ages.size() >= 4) {
            return Math.min(streets, ages.size());
        }
        return ROUND_UP.matcher(title + "\n" + first(text)).find() ? 2 : 1;
    }

    private static String outlet(String publisher) {
        String name = publisher.toLowerCase(Locale.ROOT).strip();
        int port = name.indexOf(':');
        return (port > 0 ? name.substring(0, port) : name).replaceFirst("^www\\.", "");
    }

    private static List<Token> telling(List<Token> tokens, String language) {
        Set<String> stopWords = StopWords.of(language);
        return tokens.stream()
                .filter(token -> !stopWords.contains(token.folded()))
                .toList();
    }

    private static List<String> stems(List<Token> tokens, String language) {
        return tokens.stream()
                .map(token -> Stems.of(token.folded(), language))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Terms counts(List<String> title, List<String> body) {
        Map<Integer, Float> counts = new HashMap<>();
        for (String word : title) {
            counts.merge(Hashes.hash(word), 1f, Float::sum);
        }
        for (String word : body) {
            int hash = Hashes.hash(word);
            if (counts.size() < TERMS || counts.containsKey(hash)) {
                counts.merge(hash, 1f, Float::sum);
            }
        }
        return Terms.of(counts);
    }

    /** The names in the title and in the first sentences, without the town and the day that a dateline gives. */
    private static List<String> lead(String text, List<Token> title, List<Token> body, Names names) {
        Matcher dateline = DATELINE.matcher(text);
        int from = dateline.lookingAt() ? dateline.end() : 0;
        Set<String> first = new HashSet<>();
        title.forEach(token -> first.add(Names.bare(token.folded())));
        int sentences = 0;
        for (Token token : body) {
            if (token.start() >= from) {
                sentences += token.opens() ? 1 : 0;
                if (sentences > LEAD) {
                    break;
                }
                first.add(Names.bare(token.folded()));
            }
        }
        return plain(
                names.words().stream().filter(first::contains).limit(MOST_LEAD).toList());
    }

    private static Set<Integer> ages(String text) {
        Set<Integer> ages = new LinkedHashSet<>();
        Matcher matcher = AGE.matcher(text);
        while (matcher.find() && ages.size() < MOST_AGES) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    ages.add(Integer.parseInt(matcher.group(group)));
                }
            }
        }
        return ages;
    }

    private static Hashes numbers(List<Token> tokens, Set<Integer> ages) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (Token token : tokens) {
            String text = token.text();
            if (token.number() && text.length() > 1 && !text.matches("(?:19|20)\\d\\d") && numbers.size() < 40) {
                boolean age = text.length() == 2 && ages.contains(Integer.parseInt(text.replaceAll("\\D", "0")));
                if (!age) {
                    numbers.add(Hashes.hash(token.folded()));
                }
            }
        }
        return Hashes.of(numbers);
    }

    private static List<String> figures(Facts facts) {
        return facts.casualties().stream()
                .filter(Claim::current)
                .map(claim -> Wire.name(claim.kind()) + ":" + claim.min())
                .distinct()
                .limit(16)
                .toList();
    }
}
