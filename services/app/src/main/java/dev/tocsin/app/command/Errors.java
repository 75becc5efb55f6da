package dev.tocsin.app.command;

import dev.tocsin.platform.config.InvalidConfigException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a user sees when something is wrong: what and where, no stack trace unless {@code TOCSIN_DEBUG} is set. */
final class Errors {
    private Errors() {}

    /** A command was called wrongly: one line, exit status 2. */
    static int usage(ParameterException error, String[] args) {
        CommandLine line = error.getCommandLine();
        PrintWriter out = line.getErr();
        String message = Objects.requireNonNullElse(error.getMessage(), "bad usage")
                .lines()
                .findFirst()
                .orElse("bad usage");
        out.println("tocsin: " + message + suggestion(error) + "; see "
                + line.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    /** A command failed: one line a fault, exit status 1. */
    static int execution(Exception error, CommandLine line, @Nullable ParseResult parsed) {
        PrintWriter out = line.getErr();
        if (System.getenv("TOCSIN_DEBUG") != null) {
            error.printStackTrace(out);
        } else if (error instanceof InvalidConfigException) {
            out.println(error.getMessage());
        } else {
            out.println("tocsin: " + describe(error));
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** One line for a person. */
    static String describe(Throwable error) {
        String message = error.getMessage();
        String text = switch (error) {
            case Failure failure -> failure.text();
            case NoSuchFileException file -> file.getFile() + ": no such file";
            case AccessDeniedException file -> file.getFile() + ": permission denied";
            case IllegalStateException state when message != null -> message;
            case java.io.IOException io when message != null -> message;
            default ->
                "internal error: " + error.getClass().getSimpleName() + (message == null ? "" : ": " + message)
                        + " (TOCSIN_DEBUG=1 shows where)";
        };
        return text.lines().findFirst().orElse("internal error");
    }

    private static String suggestion(ParameterException error) {
        if (!(error instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        var near = unmatched.getSuggestions();
        return near.isEmpty() ? "" : ", did you mean \"" + near.getFirst() + "\"?";
    }
}
