package dev.tocsin.matcher.backtest;

/** Hears how far a backtest is. */
@FunctionalInterface
public interface BacktestProgress {
    /**
     * Called every few hundred articles and at the end.
     *
     * @param done how much was read so far: bytes on disk, or records
     * @param total how much there is
     * @param articles read so far
     */
    void at(long done, long total, long articles);
}
