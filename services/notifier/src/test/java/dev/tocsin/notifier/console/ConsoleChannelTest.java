package dev.tocsin.notifier.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.notifier.Alerts;
import dev.tocsin.notifier.ChannelContract;
import dev.tocsin.notifier.channel.ChannelSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsoleChannelTest extends ChannelContract {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Output out = new Output();

    @Override
    protected ChannelSettings working() {
        return new ConsoleSettings(out);
    }

    @Override
    protected @Nullable ChannelSettings refused() {
        return null;
    }

    @Override
    protected void breakDown() {
        out.fail();
    }

    @Override
    protected void recover() {
        out.clearError();
    }

    @Override
    protected List<String> received() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    protected List<String> marked() {
        return List.of();
    }

    @Test
    void one_alert_is_one_line() {
        send(working(), Alerts.saying("k1", "one\ntwo\r\nthree\u001b[31m\u0085four\u202efive"));

        assertThat(received()).hasSize(1);
        assertThat(received().getFirst())
                .startsWith("ALERT 2026-03-04T10:15:30Z | Critical | one two three [31m fourfive | First report")
                .contains("Killed: at least 2 peacekeepers");
    }

    /** Remembers an error, as the standard output does. */
    private final class Output extends PrintStream {
        Output() {
            super(printed, true, StandardCharsets.UTF_8);
        }

        void fail() {
            setError();
        }

        @Override
        public void clearError() {
            super.clearError();
        }
    }
}
