package dev.tocsin.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import org.slf4j.LoggerFactory;

/** How the log looks. Lines for a person on standard error unless told otherwise. */
public final class Logs {
    private Logs() {}

    /** From now on one JSON object a line. A configuration file given by the user ({@code logback.configurationFile}) stays. */
    public static void json() {
        URL json = Logs.class.getResource("/logback-json.xml");
        if (json == null || System.getProperty("logback.configurationFile") != null) {
            return;
        }
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(json);
        } catch (JoranException e) {
            throw new IllegalStateException("the JSON log cannot be set up: " + e.getMessage(), e);
        }
    }

    /** From now on warnings and errors only, for commands whose output is their result. */
    public static void quiet() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }
}
