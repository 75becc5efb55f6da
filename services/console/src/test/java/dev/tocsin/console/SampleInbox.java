package dev.tocsin.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Messages as the demo's fakes would have them. */
public final class SampleInbox implements SubscriberInbox {
    private final Instant now;

    public SampleInbox(Instant now) {
        this.now = now;
    }

    @Override
    public List<Message> messages() {
        return List.of(
                new Message(
                        "1700.1",
                        Kind.SLACK,
                        "Tocsin",
                        "#peacekeeping",
                        null,
                        "*CRITICAL* · Peacekeeper casualties\n"
                            + "*<https://news.example/a8|Sixth peacekeeper dies of his wounds after Tal Maresh"
                            + " attack>*\n"
                            + "6 peacekeepers killed · 1 wounded · 10–12 civilians wounded\n"
                            + "> A sixth peacekeeper died in hospital overnight, bringing the toll to 6, the mission"
                            + " said.\n"
                            + "5 outlets · 8 articles",
                        null,
                        now.minus(Duration.ofMinutes(150)),
                        null,
                        true),
                new Message(
                        "1700.2",
                        Kind.SLACK,
                        "Tocsin",
                        "#peacekeeping",
                        null,
                        "*toll rose*: killed peacekeeper 5 → 6",
                        null,
                        now.minus(Duration.ofMinutes(4)),
                        "1700.1",
                        false),
                new Message(
                        "<m1@tocsin>",
                        Kind.EMAIL,
                        "tocsin@desk.example",
                        "duty@desk.example",
                        "[critical] At least two peacekeepers dead in Tel Maresh ambush",
                        "plain text",
                        "<html><body style='font-family:sans-serif'><h2 style='color:#b3231b'>At least two"
                                + " peacekeepers dead</h2><p>killed peacekeeper:"
                                + " 2+</p><script>document.title='owned'</script></body></html>",
                        now.minus(Duration.ofMinutes(150)),
                        null,
                        false),
                new Message(
                        "<m2@tocsin>",
                        Kind.EMAIL,
                        "tocsin@desk.example",
                        "duty@desk.example",
                        "Re: [critical] At least two peacekeepers dead in Tel Maresh ambush",
                        "killed peacekeeper: 5 → 6",
                        null,
                        now.minus(Duration.ofMinutes(4)),
                        "<m1@tocsin>",
                        false));
    }
}
