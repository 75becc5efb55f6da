package dev.tocsin.matcher.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.toll.ArticleClaims;
import dev.tocsin.matcher.toll.TollResolver;
import dev.tocsin.model.Article;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectionTest {
    private final FactExtractor extractor = new FactExtractor();

    @Test
    void a_corrected_toll_goes_down() {
        ArticleClaims five = claims(
                "a", "2031-05-02T10:00:00Z", "Five peacekeepers were killed near Orsa on Friday, the mission said.");
        ArticleClaims four = claims(
                "b",
                "2031-05-02T18:00:00Z",
                "The mission on Friday corrected the death toll near Orsa: four peacekeepers were killed, not five.");

        assertThat(four.corrects()).isTrue();
        assertThat(killed(List.of(five, four))).isEqualTo(Figure.exactly(4));
    }

    @Test
    void a_lower_figure_of_somebody_else_corrects_nothing() {
        ArticleClaims five = claims(
                "a", "2031-05-02T10:00:00Z", "Five peacekeepers were killed near Orsa on Friday, the mission said.");
        ArticleClaims four =
                claims("b", "2031-05-02T18:00:00Z", "A farmer near Orsa saw four peacekeepers killed on Friday.");

        assertThat(four.corrects()).isFalse();
        assertThat(killed(List.of(five, four))).isEqualTo(Figure.exactly(5));
    }

    private @Nullable Figure killed(List<ArticleClaims> articles) {
        return new TollResolver().resolve(articles).figure(CasualtyKind.KILLED, Group.PEACEKEEPER);
    }

    private ArticleClaims claims(String id, String at, String text) {
        Instant time = Instant.parse(at);
        Article article =
                new Article(id, 1, null, null, "Outlet " + id, "News from Orsa", text, "en", time, time, id, List.of());
        return ArticleClaims.of(article, article.publisher(), extractor.extract(article));
    }
}
