package dev.tocsin.notifier.console;

import dev.tocsin.notifier.channel.Answer;
import dev.tocsin.notifier.channel.Channel;
import dev.tocsin.notifier.channel.Notification;
import dev.tocsin.notifier.message.AlertText;
import java.io.PrintStream;

/** Prints a line for each revision. */
final class ConsoleChannel implements Channel {
    private final PrintStream out;

    ConsoleChannel(PrintStream out) {
        this.out = out;
    }

    @Override
    public Answer send(Notification notification) {
        AlertText text = new AlertText(notification.alert());
        String changes = text.changes().isEmpty() ? "" : " | " + String.join("; ", text.changes());
        String page = notification.page() == null ? "" : " | " + notification.page();
        out.println(
                "ALERT " + notification.alert().at() + " | " + text.summary() + changes + " | " + text.counts() + page);
        return out.checkError()
                ? new Answer.Unavailable("the standard output is closed", null)
                : new Answer.Accepted(null, null);
    }

    @Override
    public void close() {}
}
