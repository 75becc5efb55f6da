package dev.tocsin.console.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.console.explain.Answer;
import dev.tocsin.console.explain.Answer.Cause;
import dev.tocsin.console.explain.Answer.Refused;
import dev.tocsin.console.explain.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ExplainDeskTest {
    private static final Question QUESTION = new Question.OnTheWeb("https://news.example/");
    private static final Refused DONE = new Refused(Cause.UNREADABLE, "done");

    @Test
    void four_are_answered_at_once_and_the_fifth_is_sent_away() throws Exception {
        CountDownLatch finish = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        try (ExplainDesk desk = new ExplainDesk(question -> held(begun, finish), Duration.ofSeconds(30));
                ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> first = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                first.add(visitors.submit(() -> desk.ask(QUESTION)));
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> begun.get() == 4);

            assertThat(desk.ask(QUESTION))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.cause()).isEqualTo(Cause.BUSY));

            finish.countDown();
            for (Future<Answer> answer : first) {
                assertThat(answer.get()).isEqualTo(DONE);
            }
            assertThat(desk.ask(QUESTION)).isEqualTo(DONE);
        }
    }

    @Test
    void nobody_waits_for_ever_and_what_was_given_up_keeps_its_place_until_it_ends() {
        CountDownLatch finish = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        try (ExplainDesk desk = new ExplainDesk(question -> held(begun, finish), Duration.ofMillis(50))) {
            for (int i = 0; i < 4; i++) {
                assertThat(cause(desk.ask(QUESTION))).isEqualTo(Cause.TOO_SLOW);
            }
            assertThat(cause(desk.ask(QUESTION))).isEqualTo(Cause.BUSY);

            finish.countDown();

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> desk.ask(QUESTION).equals(DONE));
        }
    }

    @Test
    void a_fault_of_the_explainer_is_an_answer_and_frees_its_place() {
        try (ExplainDesk desk = new ExplainDesk(
                question -> {
                    throw new IllegalStateException("sample of a defect");
                },
                Duration.ofSeconds(30))) {
            for (int i = 0; i < 6; i++) {
                assertThat(cause(desk.ask(QUESTION))).isEqualTo(Cause.UNREADABLE);
            }
        }
    }

    private static Answer held(AtomicInteger begun, CountDownLatch finish) {
        begun.incrementAndGet();
        try {
            finish.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return DONE;
    }

    private static Cause cause(Answer answer) {
        return ((Refused) answer).cause();
    }
}
