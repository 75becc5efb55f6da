package dev.tocsin.console.http;

import dev.tocsin.console.explain.Answer;
import dev.tocsin.console.explain.Answer.Cause;
import dev.tocsin.console.explain.Answer.Refused;
import dev.tocsin.console.explain.ArticleExplainer;
import dev.tocsin.console.explain.Question;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets only so many questions be worked on at once, and nobody wait for ever. A question that is given up keeps its place until its
 * work has ended, so that given-up work cannot pile up. Thread-safe.
 */
final class ExplainDesk implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ExplainDesk.class);
    private static final int AT_ONCE = 4;
    private static final Duration WAIT_FOR_A_PLACE = Duration.ofSeconds(2);

    private final ArticleExplainer explainer;
    private final Duration limit;
    private final Semaphore places = new Semaphore(AT_ONCE);

    // not virtual: reading a long text is all work and no waiting, and would keep the feeds' threads from their turn
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("explain-", 0).factory());

    /** {@code limit} is how long an answer may take. */
    ExplainDesk(ArticleExplainer explainer, Duration limit) {
        this.explainer = explainer;
        this.limit = limit;
    }

    Answer ask(Question question) {
        try {
            if (!places.tryAcquire(WAIT_FOR_A_PLACE.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Refused(Cause.BUSY, "others are being answered; try again in a moment");
            }
            return answer(workers.submit(() -> work(question)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Refused(Cause.BUSY, "this process is stopping");
        }
    }

    private Answer work(Question question) {
        try {
            return explainer.explain(question);
        } finally {
            places.release();
        }
    }

    private Answer answer(Future<Answer> coming) throws InterruptedException {
        try {
            return coming.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // not cancelled: work that never began would never give its place back
            return new Refused(Cause.TOO_SLOW, "no answer within " + limit.toSeconds() + " s");
        } catch (ExecutionException e) {
            log.atError().setCause(e.getCause()).log("an article could not be explained");
            return new Refused(Cause.UNREADABLE, "this should not have happened; the log says more");
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
