package dev.tocsin.matcher.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of the tests of a rule set.
 *
 * @param results in the order of the files
 */
public record RuleTestReport(List<Result> results) {
    public RuleTestReport {
        results = List.copyOf(results);
    }

    /**
     * One test.
     *
     * @param rule it belongs to
     * @param test itself
     * @param failures what did not come as wanted, one line each; empty: passed
     * @param millis how long it took
     */
    public record Result(Rule rule, RuleTest test, List<String> failures, long millis) {
        public Result {
            failures = List.copyOf(failures);
        }

        /** Whether everything came as wanted. */
        public boolean passed() {
            return failures.isEmpty();
        }
    }

    /** Whether every test passed. */
    public boolean passed() {
        return results.stream().allMatch(Result::passed);
    }

    /** For the terminal: the rules with their tests, what failed below each, a summary at the end. */
    public String text() {
        StringBuilder out = new StringBuilder();
        byRule().forEach((rule, tests) -> {
            out.append(rule).append('\n');
            for (Result result : tests) {
                out.append(result.passed() ? "  ok    " : "  FAIL  ")
                        .append(result.test().title())
                        .append('\n');
                for (String failure : result.failures()) {
                    out.append("        ").append(failure).append('\n');
                }
                if (!result.passed()) {
                    out.append("        at ")
                            .append(result.rule().file())
                            .append(':')
                            .append(result.test().line())
                            .append('\n');
                }
            }
        });
        long failed = failed(results);
        return out.append(results.size())
                .append(results.size() == 1 ? " test, " : " tests, ")
                .append(failed == 0 ? "all passed" : failed + " failed")
                .append('\n')
                .toString();
    }

    /** JUnit XML as CI servers read it: one test suite per rule. */
    public String junitXml() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<testsuites tests=\"%d\" failures=\"%d\">\n".formatted(results.size(), failed(results)));
        byRule().forEach((rule, tests) -> {
            out.append("  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" time=\"%s\">\n"
                    .formatted(
                            escape(rule),
                            tests.size(),
                            failed(tests),
                            seconds(tests.stream().mapToLong(Result::millis).sum())));
            tests.forEach(result -> testCase(out, result));
            out.append("  </testsuite>\n");
        });
        return out.append("</testsuites>\n").toString();
    }

    private static void testCase(StringBuilder out, Result result) {
        out.append("    <testcase classname=\"%s\" name=\"%s\" time=\"%s\" file=\"%s\" line=\"%d\""
                .formatted(
                        escape(result.rule().id()),
                        escape(result.test().title()),
                        seconds(result.millis()),
                        escape(result.rule().file()),
                        result.test().line()));
        if (result.passed()) {
            out.append("/>\n");
            return;
        }
        out.append(">\n      <failure message=\"%s\">%s</failure>\n    </testcase>\n"
                .formatted(escape(result.failures().getFirst()), escape(String.join("\n", result.failures()))));
    }

    private Map<String, List<Result>> byRule() {
        return results.stream()
                .collect(Collectors.groupingBy(result -> result.rule().id(), LinkedHashMap::new, Collectors.toList()));
    }

    private static long failed(List<Result> results) {
        return results.stream().filter(result -> !result.passed()).count();
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
    }

    /** XML 1.0 forbids most control characters even when escaped: they become spaces. */
    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#10;");
                default -> out.appendCodePoint(allowed(c) ? c : ' ');
            }
        });
        return out.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c > 0xFFFF;
    }
}
