package dev.tocsin.notifier.email;

import dev.tocsin.model.Severity;
import dev.tocsin.notifier.channel.Notification;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Builds the mail: headers, and the same said in text and in HTML. */
final class EmailMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final EmailSettings settings;
    private final Session session;

    EmailMessage(EmailSettings settings, Session session) {
        this.settings = settings;
        this.session = session;
    }

    MimeMessage build(Notification notification, EmailThread thread, Instant at) throws MessagingException {
        MimeMessage message = new FixedIdMessage(session, thread.messageId());
        message.setFrom(settings.from());
        message.setRecipients(Message.RecipientType.TO, settings.to().toArray(InternetAddress[]::new));
        message.setSubject(thread.subjectLine(), UTF_8);
        message.setSentDate(Date.from(at));
        header(message, "In-Reply-To", thread.previous());
        header(message, "References", thread.references());
        header(
                message,
                "List-Id",
                "Tocsin " + notification.channel() + " <" + notification.channel() + ".tocsin." + settings.domain()
                        + ">");
        // RFC 3834: keeps holiday notices and other robots from answering
        header(message, "Auto-Submitted", "auto-generated");
        header(message, "X-Tocsin-Alert", notification.alert().idempotencyKey());
        if (notification.alert().severity() == Severity.CRITICAL) {
            header(message, "Importance", "high");
        }
        message.setContent(new MimeMultipart("alternative", text(notification), html(notification)));
        message.saveChanges();
        return message;
    }

    private static void header(MimeMessage message, String name, @Nullable String value) throws MessagingException {
        if (value != null) {
            message.setHeader(name, Headers.value(value));
        }
    }

    private static MimeBodyPart text(Notification notification) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(EmailText.of(notification), UTF_8, "plain");
        return part;
    }

    private static MimeBodyPart html(Notification notification) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(EmailHtml.of(notification), UTF_8, "html");
        return part;
    }

    /** Saving makes up a new Message-ID each time; a repeated mail must be known by its old one. */
    private static final class FixedIdMessage extends MimeMessage {
        private final String id;

        FixedIdMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
