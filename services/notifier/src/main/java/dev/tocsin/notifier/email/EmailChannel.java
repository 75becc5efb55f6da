package dev.tocsin.notifier.email;

import dev.tocsin.notifier.channel.Answer;
import dev.tocsin.notifier.channel.Channel;
import dev.tocsin.notifier.channel.Notification;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Sends one mail to all recipients, over a connection of its own: alerts are rare, and idle connections go stale. */
final class EmailChannel implements Channel {
    static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final EmailSettings settings;
    private final InstantSource clock;
    private final Session session;

    EmailChannel(EmailSettings settings, InstantSource clock, Duration timeout) {
        this.settings = settings;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings, timeout));
    }

    @Override
    public Answer send(Notification notification) {
        EmailThread thread = EmailThread.of(notification, settings.domain());
        Transport transport = null;
        try {
            MimeMessage message = new EmailMessage(settings, session).build(notification, thread, clock.instant());
            transport = session.getTransport("smtp");
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.user(),
                    settings.password() == null ? null : settings.password().reveal());
            transport.sendMessage(message, settings.to().toArray(Address[]::new));
            return thread.accepted();
        } catch (MessagingException e) {
            return answer(e, thread);
        } finally {
            close(transport);
        }
    }

    @Override
    public void close() {}

    private static Properties properties(EmailSettings settings, Duration timeout) {
        String millis = Long.toString(timeout.toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.tls() == EmailSettings.Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.tls() == EmailSettings.Tls.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.tls() == EmailSettings.Tls.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        // one recipient the server does not know must not keep the others from being told
        properties.put("mail.smtp.sendpartial", "true");
        properties.put("mail.mime.allowutf8", "false");
        return properties;
    }

    /**
     * Reply codes of RFC 5321: a 5xx to the content is about this mail; a 5xx before it, such as an unknown recipient or a login
     * that is refused, is about the settings, and the mail can wait until they are mended. The words of the server are left
     * out: they may repeat anything.
     */
    private static Answer answer(MessagingException fault, EmailThread thread) {
        if (fault instanceof SendFailedException partly && count(partly.getValidSentAddresses()) > 0) {
            return thread.accepted();
        }
        if (fault instanceof AuthenticationFailedException) {
            return new Answer.Unavailable("the mail server refuses the login", null);
        }
        for (Throwable cause = fault; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address) {
                return new Answer.Unavailable(
                        "the mail server refuses a recipient with " + address.getReturnCode(), null);
            }
        }
        if (fault instanceof SMTPSendFailedException send && send.getReturnCode() > 0) {
            String reason = "the mail server answered " + send.getReturnCode();
            return send.getReturnCode() >= 500 && aboutTheContent(send)
                    ? new Answer.Refused(reason)
                    : new Answer.Unavailable(reason, null);
        }
        return new Answer.Unavailable("no mail server: " + name(fault), null);
    }

    private static boolean aboutTheContent(SMTPSendFailedException fault) {
        String command = String.valueOf(fault.getCommand());
        return command.startsWith("DATA") || command.startsWith("BDAT") || command.equals(".");
    }

    private static @Nullable Throwable next(Throwable fault) {
        return fault instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static String name(MessagingException fault) {
        Throwable cause = fault.getNextException() == null ? fault : fault.getNextException();
        return cause.getClass().getSimpleName();
    }

    private static int count(Address @Nullable [] addresses) {
        return addresses == null ? 0 : addresses.length;
    }

    /** The mail is with the server by now: a fault in saying goodbye must not send it again. */
    private static void close(@Nullable Transport transport) {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                // nothing is lost
            }
        }
    }
}
