package dev.tocsin.poller;

import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.InvalidConfigException;
import dev.tocsin.poller.parse.Links;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** OPML 2.0 (opml.org/spec2.opml) in and out of the feed list. */
public final class Opml {
    private static final int MAX_BYTES = 10 * 1024 * 1024;

    private Opml() {}

    /**
     * What an import did.
     *
     * @param added ids of the feeds that were added
     * @param present how many stood in the list already
     * @param refused a line for each outline that could not be taken, with the reason
     */
    public record Imported(List<String> added, int present, List<String> refused) {
        public Imported {
            added = List.copyOf(added);
            refused = List.copyOf(refused);
        }
    }

    /**
     * Adds the feeds of an OPML file to {@code feeds.yaml}; what stands there stays as it is, comments too. A list that is missing
     * is begun.
     *
     * @param folder the configuration folder
     * @param opml file to read, at most 10 MB; nothing it refers to is loaded
     * @throws InvalidConfigException where the feed list has faults; it is left alone then
     * @throws IOException where a file cannot be read or written, or the OPML is none
     */
    public static Imported importInto(Path folder, Path opml) throws IOException, InvalidConfigException {
        if (Files.size(opml) > MAX_BYTES) {
            throw new IOException(opml + " is larger than 10 MB");
        }
        List<OpmlReader.Outline> outlines = OpmlReader.read(opml.toString(), Files.readAllBytes(opml));
        Path file = folder.resolve(FeedsConfig.FILE);
        String text = Files.exists(file) ? Files.readString(file) : "feeds:\n";
        Faults faults = new Faults();
        FeedsConfig before = FeedsConfig.parse(file.toString(), text, faults);
        faults.check();

        Set<String> ids = new HashSet<>();
        Set<String> urls = new HashSet<>();
        before.feeds().forEach(feed -> {
            ids.add(feed.id());
            urls.add(feed.url());
        });
        List<ListedFeed> added = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        int present = 0;
        for (OpmlReader.Outline outline : outlines) {
            if (!Links.isWeb(outline.url())) {
                refused.add("\"" + outline.title() + "\": not an http or https address");
            } else if (!urls.add(outline.url())) {
                present++;
            } else {
                added.add(outline.toFeed(ids));
            }
        }
        if (!added.isEmpty()) {
            String after = FeedListText.append(text, added);
            Faults check = new Faults();
            FeedsConfig.parse(file.toString(), after, check);
            check.check();
            write(file, after);
        }
        return new Imported(added.stream().map(ListedFeed::id).toList(), present, refused);
    }

    /** Writes beside the file and puts it in place, so that no reader ever sees half of it. */
    private static void write(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The feed list as OPML 2.0, UTF-8.
     *
     * @param now the date of creation
     */
    public static byte[] export(FeedsConfig config, Instant now) {
        StringBuilder out = new StringBuilder();
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n");
        out.append("    <title>Feeds of Tocsin</title>\n    <dateCreated>")
                .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)))
                .append("</dateCreated>\n  </head>\n  <body>\n");
        for (ListedFeed feed : config.feeds()) {
            out.append("    <outline type=\"rss\"");
            attribute(out, "text", feed.publisher());
            attribute(out, "title", feed.publisher());
            attribute(out, "xmlUrl", feed.url());
            if (feed.language() != null) {
                attribute(out, "language", feed.language());
            }
            if (!feed.tags().isEmpty()) {
                attribute(out, "category", String.join(",", feed.tags()));
            }
            out.append("/>\n");
        }
        return out.append("  </body>\n</opml>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void attribute(StringBuilder out, String name, String value) {
        out.append(' ').append(name).append("=\"");
        value.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean legal = point >= ' ' && point != 0xFFFE && point != 0xFFFF;
                    out.appendCodePoint(legal ? point : ' ');
                }
            }
        });
        out.append('"');
    }
}
