package dev.tocsin.benchmarks.toll;

import dev.tocsin.benchmarks.toll.TollCorpus.Moment;
import dev.tocsin.matcher.toll.FigureModel;
import dev.tocsin.model.CasualtyKind;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which share of the known figures is right; moments weigh so that every event counts as one.
 *
 * @param killed of those of the dead
 * @param wounded of those of the wounded
 */
record Share(double killed, double wounded) {
    /**
     * Tries a corpus.
     *
     * @param models the weights for each event
     * @param wanted which moments are tried
     */
    static Share of(TollCorpus corpus, Function<String, FigureModel> models, Predicate<Moment> wanted) {
        Tally killed = new Tally();
        Tally wounded = new Tally();
        for (Moment moment : corpus.moments()) {
            if (wanted.test(moment)) {
                FigureModel model = models.apply(moment.event());
                int dead = model.choose(CasualtyKind.KILLED, moment.lesson().choices(CasualtyKind.KILLED, 0));
                int hurt = model.choose(CasualtyKind.WOUNDED, moment.lesson().choices(CasualtyKind.WOUNDED, dead));
                killed.take(moment, moment.killed(), dead);
                wounded.take(moment, moment.wounded(), hurt);
            }
        }
        return new Share(killed.right / killed.known, wounded.right / wounded.known);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "killed %.4f wounded %.4f", killed, wounded);
    }

    private static final class Tally {
        private double right;
        private double known;

        void take(Moment moment, @Nullable Integer people, int chosen) {
            known += people == null ? 0 : moment.weight();
            right += people != null && people == chosen ? moment.weight() : 0;
        }
    }
}
