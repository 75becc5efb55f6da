package dev.tocsin.notifier.deliver;

import dev.tocsin.model.Alert;
import dev.tocsin.model.Delivery;
import dev.tocsin.model.DeliveryOutcome;
import dev.tocsin.notifier.ChannelConfig;
import dev.tocsin.notifier.channel.Answer;
import dev.tocsin.notifier.channel.Channel;
import dev.tocsin.notifier.channel.Notification;
import dev.tocsin.notifier.route.RouteDecision;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the alerts to one channel: told already? → wanted? → wait for the pace → send, and retry → record. Used by one thread,
 * one alert after the other, so that the revisions of an alert arrive in their order.
 */
final class Courier {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private final ChannelConfig config;
    private final Channel channel;
    private final @Nullable URI page;
    private final Deliveries deliveries;
    private final Backoff backoff;
    private final Waiting waiting;
    private final InstantSource clock;
    private final DeliveryMeters meters;
    private final ChannelState state;
    private final Redaction redaction;
    private @Nullable Duration lastSent;

    Courier(
            ChannelConfig config,
            Channel channel,
            @Nullable URI page,
            Deliveries deliveries,
            Backoff backoff,
            Waiting waiting,
            InstantSource clock,
            DeliveryMeters meters,
            ChannelState state) {
        this.config = config;
        this.channel = channel;
        this.page = page;
        this.deliveries = deliveries;
        this.backoff = backoff;
        this.waiting = waiting;
        this.clock = clock;
        this.meters = meters;
        this.state = state;
        this.redaction = new Redaction(config.settings().secrets());
    }

    /**
     * Settles one revision.
     *
     * @param headers of its record, or null
     * @return false where it was left for another process, or for later
     */
    boolean settle(Alert alert, @Nullable Headers headers) {
        Delivery last = deliveries.last(config.id(), alert.alertId());
        if (last != null && last.revision() >= alert.revision()) {
            return true;
        }
        RouteDecision decision = config.route().decide(alert);
        if (decision != RouteDecision.WANTED) {
            record(skipped(alert, last, decision), headers);
            return true;
        }
        Delivery delivery = tell(alert, last);
        if (delivery == null) {
            return false;
        }
        record(delivery, headers);
        return true;
    }

    /** Tries until it is settled; null where it is no longer ours. */
    private @Nullable Delivery tell(Alert alert, @Nullable Delivery last) {
        Notification notification = notification(alert, last);
        Duration begun = waiting.elapsed();
        for (int attempt = 1; ; attempt++) {
            if (!waiting.pass(untilPaced())) {
                return null;
            }
            lastSent = waiting.elapsed();
            Answer answer = send(notification);
            Duration took = waiting.elapsed().minus(begun);
            switch (answer) {
                case Answer.Accepted accepted -> {
                    return delivered(alert, last, accepted, attempt, took);
                }
                case Answer.Refused refused -> {
                    meters.refused(took);
                    working();
                    return gaveUp(alert, last, refused.reason(), attempt);
                }
                case Answer.Unavailable unavailable -> {
                    onUnavailable(alert, unavailable, attempt);
                    Duration left = config.patience().minus(took);
                    if (!left.isPositive()) {
                        return gaveUp(alert, last, unavailable.reason(), attempt);
                    }
                    Duration wait = backoff.after(attempt, unavailable.retryAfter());
                    if (!waiting.pass(wait.compareTo(left) < 0 ? wait : left)) {
                        return null;
                    }
                }
            }
        }
    }

    private Duration untilPaced() {
        if (lastSent == null) {
            return Duration.ZERO;
        }
        Duration left = lastSent.plus(config.settings().pace()).minus(waiting.elapsed());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** A fault of ours in wording one alert must not keep the next from being told. */
    private Answer send(Notification notification) {
        try {
            return channel.send(notification);
        } catch (RuntimeException e) {
            StackTraceElement[] stack = e.getStackTrace();
            log.atError()
                    .addKeyValue("channel", config.id())
                    .addKeyValue("alert", notification.alert().idempotencyKey())
                    .addKeyValue("fault", redaction.clean(e.toString()))
                    .addKeyValue("at", stack.length == 0 ? "unknown" : stack[0])
                    .log("the channel failed on an alert");
            return new Answer.Refused("internal fault: " + e.getClass().getSimpleName());
        }
    }

    private Notification notification(Alert alert, @Nullable Delivery last) {
        return new Notification(
                alert,
                config.id(),
                last == null ? null : last.thread(),
                last == null ? null : last.reference(),
                page == null ? null : Links.event(page, alert.eventId()));
    }

    private Delivery delivered(
            Alert alert, @Nullable Delivery last, Answer.Accepted accepted, int attempts, Duration took) {
        meters.accepted(took);
        working();
        String thread = accepted.thread() != null || last == null ? accepted.thread() : last.thread();
        return delivery(alert, DeliveryOutcome.DELIVERED, attempts, accepted.reference(), thread, null);
    }

    /** The other side answers, whatever it says. */
    private void working() {
        if (state.failing()) {
            log.atInfo().addKeyValue("channel", config.id()).log("the channel takes alerts again");
        }
        state.working();
    }

    private Delivery gaveUp(Alert alert, @Nullable Delivery last, String reason, int attempts) {
        String clean = redaction.clean(reason);
        log.atError()
                .addKeyValue("channel", config.id())
                .addKeyValue("alert", alert.idempotencyKey())
                .addKeyValue("attempts", attempts)
                .addKeyValue("reason", clean)
                .log("gave up telling an alert");
        return keepingThread(alert, last, DeliveryOutcome.GAVE_UP, attempts, clean);
    }

    private Delivery skipped(Alert alert, @Nullable Delivery last, RouteDecision decision) {
        return keepingThread(alert, last, DeliveryOutcome.SKIPPED, 0, decision.wire());
    }

    private Delivery keepingThread(
            Alert alert, @Nullable Delivery last, DeliveryOutcome outcome, int attempts, String detail) {
        return delivery(
                alert,
                outcome,
                attempts,
                last == null ? null : last.reference(),
                last == null ? null : last.thread(),
                detail);
    }

    private Delivery delivery(
            Alert alert,
            DeliveryOutcome outcome,
            int attempts,
            @Nullable String reference,
            @Nullable String thread,
            @Nullable String detail) {
        return new Delivery(
                config.id(),
                alert.alertId(),
                alert.revision(),
                outcome,
                attempts,
                clock.instant(),
                reference,
                thread,
                detail);
    }

    private void onUnavailable(Alert alert, Answer.Unavailable unavailable, int attempt) {
        String reason = redaction.clean(unavailable.reason());
        meters.unavailable();
        if (!state.failing()) {
            state.failing(clock.instant(), reason);
        }
        log.atWarn()
                .addKeyValue("channel", config.id())
                .addKeyValue("alert", alert.idempotencyKey())
                .addKeyValue("attempt", attempt)
                .addKeyValue("reason", reason)
                .log("the channel takes nothing at the moment");
    }

    private void record(Delivery delivery, @Nullable Headers headers) {
        deliveries.record(delivery, headers);
        meters.settled(delivery.outcome());
    }
}
