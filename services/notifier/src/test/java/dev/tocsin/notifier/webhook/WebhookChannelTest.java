package dev.tocsin.notifier.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Json;
import dev.tocsin.notifier.Alerts;
import dev.tocsin.notifier.ChannelContract;
import dev.tocsin.notifier.channel.Answer;
import dev.tocsin.notifier.channel.ChannelSettings;
import dev.tocsin.platform.config.Secret;
import dev.tocsin.testkit.WebhookFake;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WebhookChannelTest extends ChannelContract {
    private static final String SECRET = "shared-between-two";

    private final WebhookFake hook = WebhookFake.start();

    @AfterEach
    void close() {
        hook.close();
    }

    @Override
    protected ChannelSettings working() {
        return new WebhookSettings(hook.url(), Secret.of(SECRET));
    }

    @Override
    protected @Nullable ChannelSettings refused() {
        return null;
    }

    @Override
    protected void breakDown() {
        hook.always(503);
    }

    @Override
    protected void recover() {
        hook.always(200);
    }

    @Override
    protected List<String> received() {
        return hook.requests().stream()
                .map(request -> request.headers() + request.body())
                .toList();
    }

    @Override
    protected List<String> marked() {
        return List.of();
    }

    @Test
    void the_body_is_the_alert() {
        send(working(), Alerts.opened("k1"));

        JsonNode body = Json.mapper().readTree(hook.requests().getFirst().body());
        assertThat(body.path("type").stringValue()).isEqualTo("dev.tocsin.alert.v1");
        assertThat(body.path("id").stringValue()).isEqualTo("k1-1");
        assertThat(body.path("channel").stringValue()).isEqualTo("desk");
        assertThat(body.path("page").stringValue()).isEqualTo(PAGE.toString());
        assertThat(body.path("alert")
                        .path("toll")
                        .path("killed")
                        .path("peacekeeper")
                        .path("min")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void a_receiver_can_check_who_signed_it() throws Exception {
        send(working(), Alerts.opened("k1"));

        WebhookFake.Request request = hook.requests().getFirst();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        long seconds = CLOCK.instant().getEpochSecond();
        byte[] digest = mac.doFinal((seconds + "." + request.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(request.header("Tocsin-Signature"))
                .isEqualTo("t=" + seconds + ",v1=" + HexFormat.of().formatHex(digest));
    }

    @Test
    void a_repeated_request_has_the_same_key() {
        send(working(), Alerts.opened("k1"));
        send(working(), Alerts.opened("k1"));

        assertThat(hook.requests())
                .extracting(request -> request.header("Idempotency-Key"))
                .containsExactly("k1-1", "k1-1");
        assertThat(hook.repeats()).hasSize(1);
    }

    @Test
    void without_a_secret_nothing_is_signed() {
        send(new WebhookSettings(hook.url(), null), Alerts.opened("k1"));

        assertThat(hook.requests().getFirst().header("Tocsin-Signature")).isNull();
    }

    @Test
    void waits_for_no_end_of_an_answer() {
        hook.endless(true);

        assertThat(send(working(), Alerts.opened("k1"))).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void comes_back_when_it_is_told() {
        hook.next(429);
        hook.retryAfter("Wed, 04 Mar 2026 11:02:00 GMT");

        assertThat(send(working(), Alerts.opened("k1")))
                .isEqualTo(new Answer.Unavailable("answered 429", Duration.ofMinutes(2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void a_request_nobody_can_read_is_refused(int status) {
        hook.next(status);

        assertThat(send(working(), Alerts.opened("k1"))).isEqualTo(new Answer.Refused("answered " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 404, 408, 500, 502})
    void an_endpoint_that_is_not_as_it_should_be_is_waited_for(int status) {
        hook.next(status);

        assertThat(send(working(), Alerts.opened("k1"))).isEqualTo(new Answer.Unavailable("answered " + status, null));
    }
}
