package dev.tocsin.notifier.webhook;

import dev.tocsin.model.Json;
import dev.tocsin.notifier.channel.Answer;
import dev.tocsin.notifier.channel.Channel;
import dev.tocsin.notifier.channel.Notification;
import dev.tocsin.notifier.channel.RetryAfter;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** Posts signed JSON. Redirects are not followed: the endpoint is where the configuration says. */
final class WebhookChannel implements Channel {
    static final Duration TIMEOUT = Duration.ofSeconds(15);

    /** About this one request: anything else, such as 401 or 404, says that the endpoint is not as it should be. */
    private static final Set<Integer> REFUSALS = Set.of(400, 405, 406, 410, 411, 413, 414, 415, 422, 431);

    private final WebhookSettings settings;
    private final InstantSource clock;
    private final Duration timeout;
    private final HttpClient client;

    WebhookChannel(WebhookSettings settings, InstantSource clock, Duration timeout) {
        this.settings = settings;
        this.clock = clock;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    @Override
    public Answer send(Notification notification) {
        try {
            HttpResponse<InputStream> response =
                    client.send(request(notification), HttpResponse.BodyHandlers.ofInputStream());
            // closed unread: a body may never end
            response.body().close();
            return answer(response);
        } catch (IOException e) {
            return new Answer.Unavailable("no answer: " + e.getClass().getSimpleName(), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Unavailable("interrupted", null);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest request(Notification notification) {
        String body = Json.mapper().writeValueAsString(Payload.of(notification));
        Instant now = clock.instant();
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.url())
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Tocsin")
                .header("Idempotency-Key", notification.alert().idempotencyKey())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (settings.secret() != null) {
            request.header(Signature.HEADER, Signature.of(settings.secret(), now, body));
        }
        return request.build();
    }

    private Answer answer(HttpResponse<?> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Answer.Accepted(null, null);
        }
        String reason = "answered " + status;
        if (REFUSALS.contains(status)) {
            return new Answer.Refused(reason);
        }
        String after = response.headers().firstValue("Retry-After").orElse(null);
        return new Answer.Unavailable(reason, RetryAfter.of(after, clock.instant()));
    }
}
