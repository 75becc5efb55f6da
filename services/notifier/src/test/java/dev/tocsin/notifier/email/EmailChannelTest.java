package dev.tocsin.notifier.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.notifier.Alerts;
import dev.tocsin.notifier.ChannelContract;
import dev.tocsin.notifier.channel.Answer;
import dev.tocsin.notifier.channel.Channel;
import dev.tocsin.notifier.channel.ChannelSettings;
import dev.tocsin.platform.config.Secret;
import dev.tocsin.testkit.MailFake;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmailChannelTest extends ChannelContract {
    private static final String PASSWORD = "correct-horse-battery";

    private MailFake mail = MailFake.start();
    private final int port = mail.port();

    EmailChannelTest() {
        mail.account("tocsin@desk.example", PASSWORD);
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Override
    protected ChannelSettings working() {
        return settings(PASSWORD, "duty@desk.example");
    }

    @Override
    protected ChannelSettings refused() {
        return settings("not-the-password", "duty@desk.example");
    }

    @Override
    protected void breakDown() {
        mail.close();
    }

    @Override
    protected void recover() {
        mail = MailFake.start(port);
        mail.account("tocsin@desk.example", PASSWORD);
    }

    @Override
    protected List<String> received() {
        return mail.received().stream()
                .map(one -> String.join("\n", one.headers().values()) + one.text() + one.html())
                .toList();
    }

    @Override
    protected List<String> marked() {
        return mail.received().stream().map(MailFake.Mail::html).toList();
    }

    @Test
    void says_the_same_in_text_and_in_html() {
        send(working(), Alerts.opened("k1"));

        MailFake.Mail mail = this.mail.received().getFirst();
        assertThat(mail.header("Content-Type")).startsWith("multipart/alternative");
        assertThat(mail.text())
                .contains("Killed: at least 2 peacekeepers")
                .contains("> Peacekeepers came under fire near Kessari bridge, the mission said.")
                .contains("the mission, in The Valley Post, https://valley.example/kessari?id=1&x=2")
                .contains("1 outlet, 1 article");
        assertThat(mail.html())
                .contains("Killed: at least 2 peacekeepers")
                .contains("href=\"https://valley.example/kessari?id=1&amp;x=2\"")
                .doesNotContain("<script")
                .doesNotContain("<img");
    }

    @Test
    void updates_hang_in_the_thread_of_the_first_mail() {
        try (Channel channel = working().open(CLOCK)) {
            Answer.Accepted first = accepted(channel.send(notification(Alerts.opened("k1"), null, null)));
            Answer.Accepted second =
                    accepted(channel.send(notification(Alerts.updated("k1", 2), first.thread(), first.reference())));
            accepted(channel.send(notification(Alerts.updated("k1", 3), second.thread(), second.reference())));
        }

        List<MailFake.Mail> mails = mail.received();
        assertThat(mails)
                .extracting(MailFake.Mail::messageId)
                .containsExactly("<desk.k1-1@desk.example>", "<desk.k1-2@desk.example>", "<desk.k1-3@desk.example>");
        assertThat(mails)
                .extracting(one -> one.header("In-Reply-To"))
                .containsExactly(null, "<desk.k1-1@desk.example>", "<desk.k1-2@desk.example>");
        assertThat(mails)
                .extracting(one -> one.header("References"))
                .containsExactly(null, "<desk.k1-1@desk.example>", "<desk.k1-1@desk.example> <desk.k1-2@desk.example>");
        String subject = "[Critical] Peacekeeper casualties: Peacekeepers shot at near Kessari bridge";
        assertThat(mails)
                .extracting(MailFake.Mail::subject)
                .containsExactly(subject, "Re: " + subject, "Re: " + subject);
    }

    @Test
    void robots_know_it_for_a_robot_and_lists_for_a_list() {
        send(working(), Alerts.opened("k1"));

        MailFake.Mail one = mail.received().getFirst();
        assertThat(one.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(one.header("List-Id")).isEqualTo("Tocsin desk <desk.tocsin.desk.example>");
        assertThat(one.header("Importance")).isEqualTo("high");
        assertThat(one.header("X-Tocsin-Alert")).isEqualTo("k1-1");
    }

    @Test
    void a_line_break_in_a_title_makes_no_header() {
        send(working(), Alerts.saying("k1", "Shots\r\nBcc: all@victim.example\r\n\r\nbody"));

        assertThat(mail.received()).hasSize(1);
        assertThat(mail.received().getFirst().headers()).doesNotContainKey("bcc");
        assertThat(mail.received().getFirst().subject()).contains("Shots Bcc: all@victim.example body");
        assertThatThrownBy(() -> Headers.value("x\r\nBcc: all@victim.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letters_of_every_script_arrive() {
        send(working(), Alerts.saying("k1", "Обстрел у моста Кессари · إطلاق نار · 枪击"));

        assertThat(mail.received().getFirst().subject()).contains("Обстрел у моста Кессари · إطلاق نار · 枪击");
        assertThat(mail.received().getFirst().text()).contains("إطلاق نار");
    }

    @Test
    void every_recipient_is_told() {
        send(settings(PASSWORD, "duty@desk.example", "second@desk.example"), Alerts.opened("k1"));

        assertThat(mail.received())
                .extracting(MailFake.Mail::mailbox)
                .containsExactlyInAnyOrder("duty@desk.example", "second@desk.example");
        assertThat(mail.repeats()).isEmpty();
    }

    private EmailSettings settings(String password, String... to) {
        return new EmailSettings(
                "127.0.0.1",
                port,
                EmailSettings.Tls.NONE,
                "tocsin@desk.example",
                Secret.of(password),
                address("Tocsin <tocsin@desk.example>"),
                Arrays.stream(to).map(EmailChannelTest::address).toList());
    }

    private static InternetAddress address(String text) {
        try {
            return new InternetAddress(text, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
