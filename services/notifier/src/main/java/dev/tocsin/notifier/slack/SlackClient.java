package dev.tocsin.notifier.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsConfig;
import java.time.Duration;
import java.util.ArrayList;

/** Slack's client, set up so that it neither counts nor logs what it sends. */
final class SlackClient {
    static final Duration TIMEOUT = Duration.ofSeconds(15);

    private SlackClient() {}

    static Slack open(Duration timeout) {
        SlackConfig config = new SlackConfig();
        int millis = (int) timeout.toMillis();
        config.setHttpClientCallTimeoutMillis(millis);
        config.setHttpClientReadTimeoutMillis(millis);
        config.setHttpClientWriteTimeoutMillis(millis);
        config.setStatsEnabled(false);
        config.setPrettyResponseLoggingEnabled(false);
        MethodsConfig methods = new MethodsConfig();
        methods.setStatsEnabled(false);
        config.setMethodsConfig(methods);
        // its listeners write whole requests, tokens among them, to the debug log
        config.setHttpClientResponseHandlers(new ArrayList<>());
        return Slack.getInstance(config);
    }

    static Slack open(Duration timeout, String api) {
        Slack slack = open(timeout);
        slack.getConfig().setMethodsEndpointUrlPrefix(api.endsWith("/") ? api : api + "/");
        return slack;
    }
}
