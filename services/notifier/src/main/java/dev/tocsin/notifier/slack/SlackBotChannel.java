package dev.tocsin.notifier.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import dev.tocsin.notifier.channel.Answer;
import dev.tocsin.notifier.channel.Channel;
import dev.tocsin.notifier.channel.Notification;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Posts the first revision; later ones edit it and reply in its thread. The edit comes first: done twice it changes nothing,
 * so that a failure after it can be tried again without a second reply.
 */
final class SlackBotChannel implements Channel {
    private final SlackBot settings;
    private final InstantSource clock;
    private final Slack slack;
    private final MethodsClient methods;

    /** An edit or a post; both throw alike. */
    private interface Call {
        Answer send() throws IOException, SlackApiException;
    }

    SlackBotChannel(SlackBot settings, InstantSource clock, Duration timeout) {
        this.settings = settings;
        this.clock = clock;
        this.slack = SlackClient.open(timeout, settings.api().toString());
        this.methods = slack.methods(settings.token().reveal());
    }

    @Override
    public Answer send(Notification notification) {
        return guarded(() -> {
            SlackReference parent = SlackReference.parse(notification.thread());
            return parent == null ? post(notification) : update(notification, parent);
        });
    }

    @Override
    public void close() {
        try {
            slack.close();
        } catch (Exception e) {
            // what is left open ends with the process
        }
    }

    private Answer post(Notification notification) throws IOException, SlackApiException {
        ChatPostMessageResponse response = post(SlackMessage.full(notification), null);
        if (!response.isOk()) {
            return SlackErrors.answer(response.getError());
        }
        String reference = new SlackReference(response.getChannel(), response.getTs()).toString();
        return new Answer.Accepted(reference, reference);
    }

    private Answer update(Notification notification, SlackReference parent) throws IOException, SlackApiException {
        SlackMessage full = SlackMessage.full(notification);
        ChatUpdateResponse edit = methods.chatUpdate(request -> request.channel(parent.channel())
                .ts(parent.ts())
                .text(full.text())
                .blocks(full.blocks()));
        if (!edit.isOk() && !SlackErrors.notEditable(edit.getError())) {
            return SlackErrors.answer(edit.getError());
        }
        ChatPostMessageResponse reply = post(SlackMessage.update(notification), parent);
        if (SlackErrors.parentGone(reply.getError())) {
            return post(notification);
        }
        return reply.isOk()
                ? new Answer.Accepted(new SlackReference(parent.channel(), reply.getTs()).toString(), parent.toString())
                : SlackErrors.answer(reply.getError());
    }

    private ChatPostMessageResponse post(SlackMessage message, @Nullable SlackReference parent)
            throws IOException, SlackApiException {
        return methods.chatPostMessage(
                request -> request.channel(parent == null ? settings.channel() : parent.channel())
                        .threadTs(parent == null ? null : parent.ts())
                        .replyBroadcast(parent != null && settings.broadcast())
                        .text(message.text())
                        .blocks(message.blocks())
                        .parse("none")
                        .linkNames(false)
                        .unfurlLinks(false)
                        .unfurlMedia(false));
    }

    private Answer guarded(Call call) {
        try {
            return call.send();
        } catch (SlackApiException e) {
            return SlackErrors.answer(e.getResponse().code(), e.getResponse().header("Retry-After"), clock.instant());
        } catch (IOException e) {
            return new Answer.Unavailable("no answer: " + e.getClass().getSimpleName(), null);
        }
    }
}
