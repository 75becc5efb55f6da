package dev.tocsin.matcher.toll;

import dev.tocsin.matcher.fact.Count;
import dev.tocsin.matcher.fact.Count.Relation;
import dev.tocsin.matcher.fact.Person;
import dev.tocsin.model.CasualtyKind;
import java.util.ArrayList;
import java.util.List;

/** Deaths of people whom an earlier article told of by name as wounded: they move from one column to the other. Pure. */
final class LaterDeaths {
    private LaterDeaths() {}

    /** The articles, each with its deaths as what they are after those before. */
    static List<ArticleClaims> moved(List<ArticleClaims> articles) {
        List<Person> wounded = new ArrayList<>();
        List<Person> dead = new ArrayList<>();
        List<ArticleClaims> result = new ArrayList<>();
        for (ArticleClaims article : articles) {
            List<Count> counts = new ArrayList<>();
            for (Count count : article.counts()) {
                Person person = count.person();
                boolean died = count.kind() == CasualtyKind.KILLED
                        && count.relation() == Relation.STATED
                        && person != null
                        && knows(wounded, person)
                        && !knows(dead, person);
                counts.add(died ? count.as(Relation.MOVED) : count);
            }
            for (Count count : article.counts()) {
                Person person = count.person();
                if (person != null && count.kind() == CasualtyKind.KILLED) {
                    dead.add(person);
                } else if (person != null
                        && count.kind() == CasualtyKind.WOUNDED
                        && count.relation() != Relation.SHOT) {
                    wounded.add(person);
                }
            }
            result.add(article.with(counts));
        }
        return result;
    }

    private static boolean knows(List<Person> people, Person person) {
        return people.stream().anyMatch(person::namesake);
    }
}
