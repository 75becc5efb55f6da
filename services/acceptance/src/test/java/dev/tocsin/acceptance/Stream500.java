package dev.tocsin.acceptance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Five hundred articles: twelve attacks in twelve places, each reported and a while later followed up, and what else happens. */
final class Stream500 {
    private static final String[] PLACES = {
        "Sarnova",
        "Tolmin Ford",
        "Veshka",
        "Port Amaro",
        "Drell",
        "Ostrandale",
        "Kuvera",
        "Halmestad Bridge",
        "Iskaria",
        "Benq",
        "Morrowick",
        "Yandel"
    };
    private static final String[] ELSEWHERE = {
        "The council of %s approved the new tram line after a long debate about its colour.",
        "Bakers in %s report that the price of rye flour has fallen for the third week.",
        "A goat that escaped from the fair in %s was found in the library, unhurt.",
        "The orchestra of %s opens its season with a symphony that nobody has heard for a century."
    };
    private static final int SIZE = 500;

    private Stream500() {}

    /** The articles in the order of their publication, a minute apart, the last one before {@code end}. */
    static List<Rss.Item> items(Instant end) {
        List<Rss.Item> items = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            Instant at = end.minusSeconds(60L * (SIZE - i));
            String place = PLACES[i / 40 % PLACES.length];
            items.add(
                    switch (i % 40) {
                        case 5 ->
                            new Rss.Item(
                                    "a" + i,
                                    "Two peacekeepers killed near " + place,
                                    "Two peacekeepers were killed near " + place
                                            + " when gunmen opened fire on their patrol, the mission said.",
                                    at);
                        case 25 ->
                            new Rss.Item(
                                    "a" + i,
                                    "Death toll of attack near " + place + " rises to three peacekeepers",
                                    "A third peacekeeper died of wounds, bringing the number of peacekeepers killed"
                                            + " near "
                                            + place + " to three, the mission said.",
                                    at);
                        default ->
                            new Rss.Item(
                                    "a" + i,
                                    "Notes from " + place + ", number " + i,
                                    ELSEWHERE[i % ELSEWHERE.length].formatted(place) + " This is note number " + i
                                            + ".",
                                    at);
                    });
        }
        return items;
    }
}
