package dev.tocsin.testkit;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mail server on a loopback port that takes mail for anybody and keeps it. Thread-safe. */
public final class MailFake implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    /**
     * A mail in somebody's mailbox.
     *
     * @param mailbox whose
     * @param subject decoded
     * @param headers every header, decoded by nothing, by its name in lower case; the first where there are more
     * @param text the plain part; empty where there is none
     * @param html the HTML part; empty where there is none
     * @param at when it came
     */
    public record Mail(
            String mailbox, String subject, Map<String, String> headers, String text, String html, Instant at) {
        public Mail {
            headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        }

        /** A header by its name in any case; null where it is missing. */
        public @Nullable String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }

        /** The Message-ID with its angle brackets; empty where it is missing. */
        public String messageId() {
            return headers.getOrDefault("message-id", "");
        }
    }

    private static final int LISTING_ATTEMPTS = 1_000;

    private final GreenMail server;

    private MailFake(GreenMail server) {
        this.server = server;
    }

    /** A server on a free port. */
    public static MailFake start() {
        return start(0);
    }

    /** A server on a given port, such as that of one that was closed before. */
    public static MailFake start(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new MailFake(server);
    }

    /** Adds a mailbox with a password: logging in with another is refused from now on. */
    public void account(String address, String password) {
        server.setUser(address, password);
    }

    /** The address it listens on. */
    public String host() {
        return HOST;
    }

    /** The port it listens on. */
    public int port() {
        return server.getSmtp().getPort();
    }

    /** Everything received: one mail for each mailbox it went to, those of one mailbox in their order. */
    public List<Mail> received() {
        for (int attempt = 1; ; attempt++) {
            try {
                return listed();
            } catch (ConcurrentModificationException e) {
                // GreenMail lists its folders without a lock: a mail or a mailbox came meanwhile
                if (attempt == LISTING_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private List<Mail> listed() {
        List<Mail> mails = new ArrayList<>();
        for (GreenMailUser user : server.getUserManager().listUser()) {
            server.findReceivedMessages(user::equals, _ -> true).forEach(message -> mails.add(read(user, message)));
        }
        return mails;
    }

    /** Mails with the Message-ID of one that the mailbox holds already. */
    public List<Mail> repeats() {
        List<String> seen = new ArrayList<>();
        List<Mail> repeats = new ArrayList<>();
        for (Mail mail : received()) {
            String key = mail.mailbox() + " " + mail.messageId();
            if (seen.contains(key)) {
                repeats.add(mail);
            }
            seen.add(key);
        }
        return repeats;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Mail read(GreenMailUser user, MimeMessage message) {
        try {
            Map<String, String> headers = new LinkedHashMap<>();
            for (Header header : Collections.list(message.getAllHeaders())) {
                headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
            }
            String subject = message.getSubject();
            return new Mail(
                    user.getEmail(),
                    subject == null ? "" : subject,
                    headers,
                    part(message, "text/plain"),
                    part(message, "text/html"),
                    message.getReceivedDate() == null
                            ? Instant.EPOCH
                            : message.getReceivedDate().toInstant());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a received mail cannot be read", e);
        }
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
