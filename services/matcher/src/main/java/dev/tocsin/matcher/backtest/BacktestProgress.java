package dev.tocsin.matcher.backtest;

/** Hears how far a backtest is. */
@FunctionalInterface
public interface BacktestProgress {
    /**
     * Called every few hundred articles and at the end.
     *
     * @param bytes of the article file read so far, as it lies on disk
     * @param total size of the article file
     * @param articles read so far
     */
    void at(long bytes, long total, long articles);
}
