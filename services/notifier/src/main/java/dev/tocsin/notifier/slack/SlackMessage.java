package dev.tocsin.notifier.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import dev.tocsin.model.Alert;
import dev.tocsin.notifier.channel.Notification;
import dev.tocsin.notifier.message.AlertText;
import dev.tocsin.notifier.message.Plain;
import dev.tocsin.notifier.message.Quote;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is posted, as Block Kit. Limits of its reference: 3,000 characters a section, 50 blocks, about 13,200 characters in all;
 * what is quoted and listed is bounded so that no alert comes near them.
 *
 * @param text the fall-back that notifications show
 * @param blocks the message
 */
record SlackMessage(String text, List<LayoutBlock> blocks) {
    private static final int SECTION = 3_000;
    private static final int ALL = 12_000;

    SlackMessage {
        blocks = List.copyOf(blocks);
    }

    /** Everything that is known of the event: the message that starts a thread, and what it is edited to later. */
    static SlackMessage full(Notification notification) {
        AlertText text = new AlertText(notification.alert());
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(blockId(notification.alert(), "full"), head(notification, text)));
        add(blocks, known(text));
        add(blocks, text.opening() ? "" : changes(text));
        add(blocks, quotes(text));
        add(blocks, sources(text));
        return new SlackMessage(SlackText.escape(text.summary()), finish(blocks, foot(notification, text)));
    }

    /** What changed: the reply in the thread. */
    static SlackMessage update(Notification notification) {
        AlertText text = new AlertText(notification.alert());
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(
                blockId(notification.alert(), "update"),
                emoji(notification.alert()) + " *" + SlackText.escape(text.reason()) + "*"));
        add(blocks, changes(text));
        add(blocks, quotes(text));
        return new SlackMessage(SlackText.escape(text.summary()), finish(blocks, foot(notification, text)));
    }

    private static String head(Notification notification, AlertText text) {
        String page = notification.page() == null ? null : notification.page().toString();
        return emoji(notification.alert()) + " *" + SlackText.link(text.title(), page) + "*\n"
                + SlackText.escape(text.severity() + " · " + text.rule() + " · " + text.reason());
    }

    private static String known(AlertText text) {
        List<String> lines = new ArrayList<>();
        text.toll().forEach(line -> lines.add(labelled(line)));
        text.terms().forEach(line -> lines.add(labelled(line)));
        return String.join("\n", lines);
    }

    /** {@code Killed: 6} becomes {@code *Killed:* 6}; a line that is only a label is bold as a whole. */
    private static String labelled(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            return "*" + SlackText.escape(line) + "*";
        }
        return "*" + SlackText.escape(line.substring(0, colon + 1)) + "*" + SlackText.escape(line.substring(colon + 1));
    }

    private static String changes(AlertText text) {
        List<String> lines = text.changes().stream()
                .map(change -> "• " + SlackText.escape(change))
                .toList();
        return lines.isEmpty() ? "" : "*What changed*\n" + String.join("\n", lines);
    }

    private static String quotes(AlertText text) {
        List<String> lines = new ArrayList<>();
        for (Quote quote : text.quotes()) {
            lines.add("> " + SlackText.escape(quote.sentence()) + "\n> — "
                    + SlackText.link(quote.attribution(), quote.url()));
        }
        return String.join("\n\n", lines);
    }

    private static String sources(AlertText text) {
        List<String> lines = text.sources().stream()
                .map(source ->
                        "• " + SlackText.escape(source.outlet()) + ": " + SlackText.link(source.title(), source.url()))
                .toList();
        return lines.isEmpty() ? "" : "*Read on*\n" + String.join("\n", lines);
    }

    private static ContextBlock foot(Notification notification, AlertText text) {
        String line = SlackText.escape(text.counts() + " · " + text.at() + " · revision "
                + notification.alert().revision());
        return ContextBlock.builder().elements(List.of(markdown(line))).build();
    }

    /** As much as Slack takes, the head and the foot for certain. */
    private static List<LayoutBlock> finish(List<LayoutBlock> blocks, ContextBlock foot) {
        while (blocks.size() > 1 && length(blocks) > ALL) {
            blocks.removeLast();
        }
        blocks.add(foot);
        return blocks;
    }

    private static int length(List<LayoutBlock> blocks) {
        return blocks.stream()
                .mapToInt(block -> block instanceof SectionBlock section
                        ? section.getText().getText().length()
                        : 0)
                .sum();
    }

    private static void add(List<LayoutBlock> blocks, String text) {
        for (String part : SlackSections.split(text, SECTION)) {
            blocks.add(section(null, part));
        }
    }

    private static SectionBlock section(@Nullable String id, String text) {
        return SectionBlock.builder()
                .blockId(id)
                .text(markdown(Plain.cut(text, SECTION)))
                .build();
    }

    /** Verbatim: Slack must not look for links, names and mentions in the words of a feed. */
    private static MarkdownTextObject markdown(String text) {
        return MarkdownTextObject.builder().text(text).verbatim(true).build();
    }

    private static String blockId(Alert alert, String part) {
        return Plain.cut("tocsin-" + part + "-" + alert.idempotencyKey(), 255);
    }

    private static String emoji(Alert alert) {
        return switch (alert.severity()) {
            case CRITICAL -> ":red_circle:";
            case WARNING -> ":large_orange_circle:";
            case INFO -> ":large_blue_circle:";
        };
    }
}
