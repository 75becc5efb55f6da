package dev.tocsin.format;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats every Java file of the project ({@code apply}) or fails when one is not formatted ({@code check}).
 *
 * <p>Run by the build in the JDK 25 toolchain: a formatter inside Maven itself would parse with the JDK that Maven
 * happens to run on, which may be too old for the language level of the sources.
 */
public final class Format {
    private Format() {}

    public static void main(String[] args) throws IOException, FormatterException {
        boolean apply = args.length > 0 && args[0].equals("apply");
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .formatJavadoc(false)
                .build());
        int unformatted = 0;
        for (Path file : sources()) {
            String before = Files.readString(file);
            String after;
            try {
                after = formatter.formatSourceAndFixImports(before);
            } catch (FormatterException e) {
                System.err.println(file + ": " + e.getMessage());
                unformatted++;
                continue;
            }
            if (before.equals(after)) {
                continue;
            }
            if (apply) {
                Files.writeString(file, after);
            } else {
                System.err.println("not formatted: " + file);
                unformatted++;
            }
        }
        if (unformatted > 0) {
            System.err.println("Run: mvn -pl build/format process-classes -Dformat.mode=apply");
            System.exit(1);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> services = Files.walk(Path.of("services"));
                Stream<Path> build = Files.walk(Path.of("build"))) {
            return Stream.concat(services, build)
                    .filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }
}
