package dev.tocsin.notifier.slack;

import com.slack.api.Slack;
import com.slack.api.webhook.Payload;
import com.slack.api.webhook.WebhookResponse;
import dev.tocsin.notifier.channel.Answer;
import dev.tocsin.notifier.channel.Channel;
import dev.tocsin.notifier.channel.Notification;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Posts every revision as a message of its own: a webhook does not say what it posted, so nothing can reply to it. */
final class SlackHookChannel implements Channel {
    private final SlackHook settings;
    private final InstantSource clock;
    private final Slack slack;

    SlackHookChannel(SlackHook settings, InstantSource clock, Duration timeout) {
        this.settings = settings;
        this.clock = clock;
        this.slack = SlackClient.open(timeout);
    }

    @Override
    public Answer send(Notification notification) {
        SlackMessage message = SlackMessage.full(notification);
        Payload payload = Payload.builder()
                .text(message.text())
                .blocks(message.blocks())
                .unfurlLinks(false)
                .unfurlMedia(false)
                .build();
        try {
            return answer(slack.send(settings.url().reveal(), payload));
        } catch (IOException e) {
            return new Answer.Unavailable("no answer: " + e.getClass().getSimpleName(), null);
        }
    }

    @Override
    public void close() {
        try {
            slack.close();
        } catch (Exception e) {
            // what is left open ends with the process
        }
    }

    private Answer answer(WebhookResponse response) {
        int status = response.getCode();
        if (status == 200) {
            return new Answer.Accepted(null, null);
        }
        return status == 400
                ? SlackErrors.answer(response.getBody())
                : SlackErrors.answer(status, header(response.getHeaders(), "retry-after"), clock.instant());
    }

    private static @Nullable String header(@Nullable Map<String, List<String>> headers, String name) {
        if (headers == null) {
            return null;
        }
        return headers.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .flatMap(entry -> entry.getValue().stream())
                .findFirst()
                .orElse(null);
    }
}
