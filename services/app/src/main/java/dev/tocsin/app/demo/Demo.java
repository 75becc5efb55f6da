package dev.tocsin.app.demo;

import dev.tocsin.app.AllInOne;
import dev.tocsin.app.Lineup;
import dev.tocsin.matcher.CatchUp;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Article;
import dev.tocsin.model.Topics;
import dev.tocsin.platform.config.InvalidConfigException;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.testkit.FeedServer;
import dev.tocsin.testkit.MailFake;
import dev.tocsin.testkit.SlackFake;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The whole product on the bundled story. Feeds are polled over HTTP, articles and alerts go through the embedded broker, Slack and
 * mail are reached by their own protocols; only the receiving ends are fakes.
 */
public final class Demo {
    private static final Duration PACE = Duration.ofMillis(2_500);
    private static final Duration ARRIVAL = Duration.ofSeconds(30);
    private static final Duration SETTLE = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final String TOKEN = "xoxb-demo";

    private final Path rules;
    private final int port;
    private final Clock clock = Clock.systemUTC();
    private final Printer printer;
    private final Lineup lineup = new Lineup();
    private final Set<String> arrived = new HashSet<>();
    private final List<Alert> alerts = new ArrayList<>();
    private String url = "";

    /**
     * Not started yet.
     *
     * @param rules folder with the rules to use
     * @param port of the page
     * @param out where the story and its alerts are shown
     * @param colour whether it can show colours
     */
    public Demo(Path rules, int port, PrintWriter out, boolean colour) {
        this.rules = rules;
        this.port = port;
        this.printer = new Printer(
                out, colour, ProcessHandle.current().info().startInstant().orElseGet(clock::instant));
    }

    /**
     * Tells the story and returns when it is told.
     *
     * @return whether exactly the alerts that the story expects were raised, and each arrived once by Slack and by mail
     */
    public boolean run() throws IOException, InvalidConfigException, InterruptedException {
        Story story = StoryReader.read(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        DemoFolder folder = DemoFolder.create();
        lineup.add("demo folder", folder::close);
        FeedServer feeds = FeedServer.start();
        lineup.add("feed server", feeds::close);
        SlackFake slack = SlackFake.start(TOKEN);
        lineup.add("Slack fake", slack::close);
        MailFake mail = MailFake.start();
        lineup.add("mail fake", mail::close);

        Settings settings = folder.configure(
                rules,
                story,
                feeds.url(""),
                new DemoFolder.SlackAccess(slack.api().toString(), TOKEN),
                mail.port(),
                port);
        Storyteller storyteller = new Storyteller(story, feeds);
        Inbox inbox = new Inbox(slack, mail, clock);
        AllInOne tocsin = new AllInOne(settings, clock, inbox, CatchUp.none());
        lineup.add("all in one", tocsin::stop);
        tocsin.start();
        url = tocsin.url();
        printer.intro(url, story);
        lineup.add("articles", new TopicReader<>(tocsin.kafka(), Topics.ARTICLES, this::arrived)::close);
        lineup.add("alerts", new TopicReader<>(tocsin.kafka(), Topics.ALERTS, this::raised)::close);

        storyteller.tell(PACE, item -> {
            awaitArrival(item);
            inbox.messages();
        });
        List<String> differences = settle(story, slack, mail);
        inbox.messages();
        printer.summary(
                story.items().size(),
                raised(),
                slack.messages().size(),
                mail.received().size(),
                differences);
        return differences.isEmpty();
    }

    /** Address of the page. */
    public String url() {
        return url;
    }

    /** Stops everything; may come from any thread, more than once. */
    public void stop() {
        lineup.stop();
    }

    private synchronized void arrived(Article article) {
        String link = article.url();
        if (link != null && arrived.add(URI.create(link).getPath())) {
            printer.article(article);
        }
        notifyAll();
    }

    private synchronized void raised(Alert alert) {
        alerts.add(alert);
        printer.alert(alert, clock.instant());
    }

    private synchronized List<Alert> raised() {
        return List.copyOf(alerts);
    }

    /** On a slow machine the story waits, so that its articles never overtake each other. */
    private synchronized void awaitArrival(Story.Item item) throws InterruptedException {
        long end = System.nanoTime() + ARRIVAL.toNanos();
        while (!arrived.contains(FeedWriter.path(item)) && System.nanoTime() < end) {
            wait(100);
        }
    }

    /** Waits for what is still under way, then a little longer for what should not come. */
    private List<String> settle(Story story, SlackFake slack, MailFake mail) throws InterruptedException {
        long end = System.nanoTime() + SETTLE.toNanos();
        while (!differences(story, slack, mail).isEmpty() && System.nanoTime() < end) {
            Thread.sleep(200);
        }
        Thread.sleep(QUIET);
        return differences(story, slack, mail);
    }

    private List<String> differences(Story story, SlackFake slack, MailFake mail) {
        List<Alert> now = raised();
        List<String> differences = new ArrayList<>(Verdict.raised(story, now));
        differences.addAll(Verdict.delivered(now, slack.calls(), mail.received()));
        return differences;
    }
}
