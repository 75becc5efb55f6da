package dev.tocsin.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import dev.tocsin.model.Toll;
import dev.tocsin.notifier.Alerts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertTextTest {
    @Test
    void the_toll_reads_as_people_say_it() {
        Toll toll = Toll.of(Map.of(
                CasualtyKind.KILLED,
                Map.of(Group.PEACEKEEPER, Figure.exactly(1), Group.CIVILIAN, new Figure(10, 12)),
                CasualtyKind.WOUNDED,
                Map.of(Group.UNSPECIFIED, Figure.atLeast(3)),
                CasualtyKind.CAPTURED,
                Map.of(Group.AID_WORKER, Figure.exactly(2))));

        assertThat(TollText.lines(toll))
                .containsExactly(
                        "Killed: 1 peacekeeper, 10–12 civilians",
                        "Wounded: at least 3 people",
                        "Captured: 2 aid workers");
    }

    @Test
    void a_quote_names_who_said_it_and_where() {
        AlertText text = new AlertText(Alerts.updated("k1", 2));

        assertThat(text.quotes()).hasSize(1);
        assertThat(text.quotes().getFirst().attribution()).isEqualTo("the interior ministry, in Harbour Wire");
        assertThat(text.quotes().getFirst().url()).isEqualTo("https://harbour.example/news/2");
    }

    @Test
    void the_newest_article_of_each_outlet_comes_first() {
        assertThat(new AlertText(Alerts.updated("k1", 2)).sources())
                .extracting(AlertText.Source::outlet)
                .containsExactly("Harbour Wire", "The Valley Post");
    }

    @Test
    void one_line_says_what_matters() {
        assertThat(new AlertText(Alerts.updated("k1", 2)).summary())
                .isEqualTo("Critical | Peacekeeper casualties | The toll rose | Six peacekeepers dead at Kessari"
                        + " | Killed: 6 peacekeepers");
    }
}
