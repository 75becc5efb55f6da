package dev.tocsin.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process started through the launcher, as a user does. Its output goes to two files. */
final class Tocsin implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .resolve("../..")
            .normalize();

    /** What a process left behind. */
    record Outcome(int status, String out, String err) {}

    private final Process process;
    private final Path out;
    private final Path err;

    private Tocsin(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** The root of the repository. */
    static Path root() {
        return ROOT;
    }

    /** Starts a command in a folder of the caller's; the folder is where it writes its output, too. */
    static Tocsin start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(ROOT.resolve("tocsin").toString()), Arrays.stream(arguments))
                                .toList())
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TOCSIN_"));
        builder.environment().putAll(environment);
        return new Tocsin(builder.start(), out, err);
    }

    /** Runs a command to its end. */
    static Outcome run(Path folder, String... arguments) throws Exception {
        try (Tocsin tocsin = start(folder, Map.of(), arguments)) {
            return tocsin.await(Duration.ofSeconds(60));
        }
    }

    /** Waits for its end. */
    Outcome await(Duration patience) throws Exception {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("still running after " + patience + "\n" + out() + err());
        }
        return new Outcome(process.exitValue(), out(), err());
    }

    boolean running() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** What it wrote to standard output so far. */
    String out() throws IOException {
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    /** What it wrote to standard error so far. */
    String err() throws IOException {
        return Files.readString(err, StandardCharsets.UTF_8);
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, and waits. */
    Outcome stop() throws Exception {
        process.destroy();
        return await(Duration.ofSeconds(30));
    }

    @Override
    public void close() {
        // its end is not waited for: whoever needs that calls kill()
        process.destroyForcibly();
    }
}
