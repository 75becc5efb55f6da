package dev.tocsin.notifier.deliver;

import dev.tocsin.notifier.message.Plain;
import dev.tocsin.platform.config.Secret;
import java.util.List;

/** Keeps secrets out of reasons, whatever library worded them. */
final class Redaction {
    private static final int MAX_REASON = 300;

    private final List<Secret> secrets;

    Redaction(List<Secret> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /** One line without secrets. */
    String clean(String reason) {
        String clean = reason;
        for (Secret secret : secrets) {
            if (!secret.reveal().isEmpty()) {
                clean = clean.replace(secret.reveal(), "(secret)");
            }
        }
        return Plain.line(clean, MAX_REASON);
    }
}
