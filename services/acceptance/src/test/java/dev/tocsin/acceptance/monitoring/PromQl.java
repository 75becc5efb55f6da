package dev.tocsin.acceptance.monitoring;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Just enough of PromQL to say which metrics and labels an expression names. */
final class PromQl {
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern MATCHERS = Pattern.compile("\\{([^}]*)}");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:.$])([a-zA-Z_:][\\w:]*)(?!\\w*\\s*\\()");
    private static final Pattern LABEL = Pattern.compile("[a-zA-Z_]\\w*");
    private static final Set<String> WORDS = Set.of(
            "and", "or", "unless", "bool", "offset", "by", "without", "on", "ignoring", "group_left", "group_right");

    private PromQl() {}

    /** The metrics an expression reads. */
    static Set<String> metrics(String expression) {
        String bare = TEXT.matcher(expression).replaceAll("");
        bare = MATCHERS.matcher(bare).replaceAll("");
        bare = GROUPING.matcher(bare).replaceAll("");
        bare = RANGE.matcher(bare).replaceAll("");
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = NAME.matcher(bare);
        while (matcher.find()) {
            if (!WORDS.contains(matcher.group(1))) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    /** The labels an expression filters or groups by. */
    static Set<String> labels(String expression) {
        String bare = TEXT.matcher(expression).replaceAll("");
        Set<String> labels = new LinkedHashSet<>();
        for (Pattern clause : new Pattern[] {MATCHERS, GROUPING}) {
            Matcher matcher = clause.matcher(bare);
            while (matcher.find()) {
                LABEL.matcher(matcher.group(1)).results().forEach(label -> labels.add(label.group()));
            }
        }
        return labels;
    }
}
