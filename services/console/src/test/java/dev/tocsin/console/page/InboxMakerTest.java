package dev.tocsin.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.console.SubscriberInbox.Kind;
import dev.tocsin.console.SubscriberInbox.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InboxMakerTest {
    @Test
    void a_mail_that_answers_an_answer_stands_in_the_same_thread() {
        InboxPage page = InboxMaker.make(List.of(
                mail("m1", null), mail("other", null), mail("m2", "m1"), mail("m3", "m2"), mail("lost", "gone")));

        assertThat(page.mails())
                .extracting(thread -> thread.first().id()
                        + thread.replies().stream().map(Message::id).toList())
                .containsExactly("lost[]", "other[]", "m1[m2, m3]");
    }

    private static Message mail(String id, @Nullable String answers) {
        return new Message(id, Kind.EMAIL, "a", "b", "s", "t", null, Instant.EPOCH, answers, false);
    }
}
