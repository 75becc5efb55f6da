package dev.tocsin.notifier;

import dev.tocsin.notifier.webhook.WebhookSettings;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.platform.kafka.KafkaSettings;
import dev.tocsin.platform.ops.Health;
import dev.tocsin.platform.ops.HttpSettings;
import dev.tocsin.platform.ops.Metrics;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** A notifier with one webhook in a process of its own, to be killed. */
final class NotifierProcess {
    static final String STARTED = "started";

    private NotifierProcess() {}

    /** Arguments: Kafka's address, the id of the channel, the address of the webhook. */
    public static void main(String[] arguments) throws InterruptedException {
        Settings settings = new Settings(
                Path.of("."), Path.of("."), KafkaSettings.local(arguments[0]), HttpSettings.defaults(), false);
        ChannelConfig channel = ChannelConfig.of(arguments[1], new WebhookSettings(URI.create(arguments[2]), null));
        NotifierService service = new NotifierService(
                settings,
                new ChannelsConfig(null, List.of(channel)),
                new Metrics(),
                new Health(),
                InstantSource.system());
        service.start();
        System.out.println(STARTED);
        Thread.currentThread().join();
    }

    static Process start(String bootstrap, String channel, URI hook) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NotifierProcess.class.getName(),
                        bootstrap,
                        channel,
                        hook.toString())
                .redirectErrorStream(true)
                .start();
    }
}
