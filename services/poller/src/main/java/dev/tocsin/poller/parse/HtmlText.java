package dev.tocsin.poller.parse;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** HTML to the words a reader sees: paragraphs separated by blank lines, no markup, no scripts, no captions. Bounded. */
public final class HtmlText {
    /** Longer HTML is cut before it is read. */
    private static final int MAX_HTML = 2_000_000;

    /** Longer text is cut: a record must fit into a Kafka message. */
    private static final int MAX_TEXT = 200_000;

    private static final int MAX_LINE = 1_000;

    /** An entry's HTML nested deeper than this is flattened. */
    private static final int MAX_DEPTH = 200;

    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "iframe",
            "object",
            "embed",
            "applet",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "map",
            "form",
            "button",
            "select",
            "textarea",
            "input",
            "nav",
            "figcaption",
            "title");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul");

    /** What publishing systems add to every entry. */
    private static final Pattern BOILERPLATE =
            Pattern.compile("(?i)(the post .{1,400} (first )?appeared (first )?on .{1,200}\\.?"
                    + "|(continue|read) (reading|more|the full (story|article))\\b.{0,200}"
                    + "|\\[?(\\.\\.\\.|…)\\]?|submitted by .{1,80} \\[link\\] \\[comments\\])");

    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!]|&#?[A-Za-z0-9]{1,10};");

    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(p|br|a|b|i|em|strong|div|span|img|ul|ol|li|h[1-6]|blockquote|table)(\\s[^<>]*)?/?>");

    /** The end of any element, a paragraph or a line break: a text that speaks of a tag hardly ends it. */
    private static final Pattern ESCAPED_TAG = Pattern.compile("(?i)&lt;(?:/[a-z][a-z0-9]{0,10}|p|br ?/?)&gt;");

    private HtmlText() {}

    /** Paragraphs of plain text. */
    public static String paragraphs(String html) {
        if (html.isBlank()) {
            return "";
        }
        String bounded = html.length() <= MAX_HTML ? html : html.substring(0, MAX_HTML);
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        return paragraphs(parser.parseInput(bounded, ""));
    }

    /** Paragraphs of plain text of an element that was read already. */
    public static String paragraphs(Element element) {
        Paragraphs paragraphs = new Paragraphs();
        element.filter(paragraphs);
        return paragraphs.text();
    }

    /** Plain text as HTML that says the same: blank lines part paragraphs. */
    static String fromPlain(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<p>" + escaped.replaceAll("\\n[ \\t\\r]*\\n\\s*", "</p><p>") + "</p>";
    }

    /** HTML that was escaped once more than the feed's format asks for, as it was before; other HTML as it is. */
    static String escapedOnce(String html) {
        boolean twice = html.length() <= MAX_HTML && ESCAPED_TAG.matcher(html).find() && !looksLikeHtml(html);
        return twice ? Parser.unescapeEntities(html, false) : html;
    }

    /** Whether text that is labelled as plain, or not at all, is HTML nevertheless. */
    static boolean looksLikeHtml(String text) {
        return TAG.matcher(text).find();
    }

    /** One line of plain text from HTML, such as a title. */
    public static String line(String html) {
        String bounded = html.length() <= MAX_HTML ? html : html.substring(0, MAX_HTML);
        String text = bounded;
        if (MARKUP.matcher(bounded).find()) {
            text = Parser.htmlParser()
                    .setMaxDepth(MAX_DEPTH)
                    .parseInput(bounded, "")
                    .wholeText();
        }
        return plainLine(text);
    }

    /** One line of what is plain text already: white space normalised, control characters out, bounded. */
    public static String plainLine(String text) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), MAX_LINE));
        append(line, text);
        String stripped = line.toString().strip();
        return stripped.length() <= MAX_LINE ? stripped : cut(stripped, MAX_LINE);
    }

    /** Appends text, any run of white space as one blank, and no characters that cannot be seen. */
    private static void append(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point) || point == '\u0085') {
                if (!out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
                    out.append(' ');
                }
            } else if (visible(point)) {
                out.appendCodePoint(point);
            }
        }
    }

    private static boolean visible(int point) {
        int type = Character.getType(point);
        boolean joiner = point == 0x200C || point == 0x200D; // words of Persian and Hindi need them
        return joiner
                || (type != Character.CONTROL
                        && type != Character.FORMAT
                        && type != Character.SURROGATE
                        && type != Character.UNASSIGNED);
    }

    private static String cut(String text, int length) {
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).strip();
    }

    /** Walks a tree without recursion and gathers its paragraphs. */
    private static final class Paragraphs implements NodeFilter {
        private final StringBuilder out = new StringBuilder();
        private final StringBuilder current = new StringBuilder();
        private boolean lineBreak;

        @Override
        public FilterResult head(Node node, int depth) {
            if (out.length() + current.length() > MAX_TEXT) {
                return FilterResult.STOP;
            }
            if (node instanceof TextNode words) {
                append(current, words.getWholeText());
                lineBreak &= words.isBlank();
            } else if (node instanceof Element element) {
                String name = element.normalName();
                if (SKIPPED.contains(name) || element.hasAttr("hidden")) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (BLOCKS.contains(name) || (name.equals("br") && lineBreak)) {
                    end();
                } else if (name.equals("br")) {
                    append(current, " ");
                    lineBreak = true;
                } else if (name.equals("td") || name.equals("th")) {
                    append(current, " ");
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                end();
            }
            return FilterResult.CONTINUE;
        }

        private void end() {
            String paragraph = current.toString().strip();
            current.setLength(0);
            lineBreak = false;
            if (!paragraph.isEmpty() && !BOILERPLATE.matcher(paragraph).matches()) {
                out.append(out.isEmpty() ? "" : "\n\n").append(paragraph);
            }
        }

        String text() {
            end();
            return out.length() <= MAX_TEXT ? out.toString() : cut(out.toString(), MAX_TEXT);
        }
    }
}
