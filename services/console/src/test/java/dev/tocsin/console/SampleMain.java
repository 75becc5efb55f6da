package dev.tocsin.console;

import dev.tocsin.broker.EmbeddedBroker;
import dev.tocsin.model.Alert;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.DeliveryOutcome;
import dev.tocsin.model.FeedHealth;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import dev.tocsin.model.Severity;
import dev.tocsin.model.Toll;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.platform.kafka.KafkaSettings;
import dev.tocsin.platform.kafka.KafkaTopics;
import dev.tocsin.platform.ops.Health;
import dev.tocsin.platform.ops.HttpSettings;
import dev.tocsin.platform.ops.Metrics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * The page with sample data, for working on it: an embedded broker in a temporary folder, the console on port 8080, and every
 * few seconds another revision. Arguments: {@code empty} for no data, {@code faults} for a broken rule file.
 */
final class SampleMain {
    private SampleMain() {}

    public static void main(String[] arguments) throws Exception {
        List<String> wanted = List.of(arguments);
        Path folder = Files.createTempDirectory("tocsin-sample");
        EmbeddedBroker broker = new EmbeddedBroker(folder, 0);
        broker.start();
        KafkaSettings kafka = KafkaSettings.local(broker.bootstrap());
        KafkaTopics.ensure(kafka);
        Settings settings = new Settings(folder, folder, kafka, HttpSettings.defaults(), false);
        SampleInbox inbox = new SampleInbox(Instant.now());
        ConsoleService console = new ConsoleService(
                settings, new Metrics(), new Health(), InstantSource.system(), inbox, new SampleExplainer());
        try (SampleTopics topics = new SampleTopics(kafka)) {
            if (!wanted.contains("empty")) {
                write(topics, wanted.contains("faults"));
            }
            console.start();
            while (!wanted.contains("still")) {
                Thread.sleep(Duration.ofSeconds(8));
                Alert next = new Samples(Instant.now()).ambushAlerts().getLast();
                topics.alert(next);
            }
            Thread.currentThread().join();
        }
    }

    private static void write(SampleTopics topics, boolean faults) {
        Samples samples = new Samples(Instant.now());
        topics.rules(samples.rules(
                faults
                        ? List.of(
                                "rules/aid.yaml:12:7: \"nere\" is not known here, expected one of near, all, any, none")
                        : List.of()));
        topics.feed(samples.feed("harrow-wire", "Harrow Wire: World", FeedHealth.OK, null, 0, 412));
        topics.feed(samples.feed("the-lantern", "The Lantern", FeedHealth.OK, null, 0, 1289));
        topics.feed(samples.feed("meridian-radio", "Meridian Radio News", FeedHealth.OK, null, 0, 233));
        topics.feed(samples.feed(
                "coastal-courier", "Coastal Courier", FeedHealth.FAILING, "answered 503 Service Unavailable", 5, 77));
        topics.feed(samples.feed("sawt-alwadi", "صوت الوادي", FeedHealth.OK, null, 0, 640));
        topics.feed(samples.feed("north-gazette", "North Gazette", FeedHealth.NEW, null, 0, 0));
        topics.alert(samples.other(
                "o1",
                Severity.WARNING,
                "aid-workers",
                "Two aid workers wounded as clinic in Karsu is shelled",
                "The Lantern",
                1500,
                Toll.of(Map.of(CasualtyKind.WOUNDED, Map.of(Group.AID_WORKER, Figure.exactly(2))))));
        topics.alert(samples.other(
                "o2",
                Severity.INFO,
                "journalists-held",
                "خطف ثلاثة صحفيين على الطريق الساحلي",
                "صوت الوادي",
                640,
                Toll.of(Map.of(CasualtyKind.CAPTURED, Map.of(Group.JOURNALIST, Figure.exactly(3))))));
        topics.alert(samples.other(
                "o3",
                Severity.WARNING,
                "aid-workers",
                "Driver of relief lorry missing after checkpoint closes",
                "North Gazette",
                4100,
                Toll.of(Map.of(CasualtyKind.MISSING, Map.of(Group.AID_WORKER, Figure.exactly(1))))));
        topics.event(samples.talks());
        topics.alert(samples.talksAlert());
        topics.event(samples.ambush());
        samples.ambushAlerts().forEach(topics::alert);
        topics.delivery(samples.delivery("desk-slack", 4, DeliveryOutcome.DELIVERED, 1, null));
        topics.delivery(samples.delivery("duty-mail", 4, DeliveryOutcome.DELIVERED, 2, null));
        topics.delivery(samples.delivery("partner-hook", 3, DeliveryOutcome.GAVE_UP, 8, "answered 410 Gone"));
    }
}
