package dev.tocsin.matcher.event;

import java.util.regex.Pattern;

/** Lines that are not the story: addresses, notices, calls to share and subscribe. */
final class Boilerplate {
    private static final Pattern NOTICE =
            Pattern.compile("(?i)^(?:https?://|www\\.|advertisement|copyright|©|all rights reserved|related"
                    + " (?:article|stor|content|coverage)|also:|read (?:more|also)|more:|share (?:this|on)|follow"
                    + " (?:us|@)|like us|subscribe|sign up|click"
                    + " here|photo(?:s)?:|video:|watch:|posted|updated:|published|comments?\\b|tags?:|filed under|this"
                    + " material may not|print|email|loading|by continuing|get the latest|download|the following (?:two"
                    + " )?tabs|-?\\d+\\.\\d+ -?\\d+\\.\\d+$).*");
    private static final Pattern ANYWHERE = Pattern.compile(
            "(?i)(?:all rights reserved|may not be published, broadcast|terms of (?:use|service)|privacy"
                    + " policy|cookies?\\b.*\\baccept|newsletter|follow .{0,30} on (?:twitter|facebook)|like .{0,30} on"
                    + " facebook|join the conversation|post a comment)");

    private Boilerplate() {}

    /** The text without such lines; paragraphs stay apart. */
    static String without(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (String line : text.split("\n", -1)) {
            String stripped = line.strip();
            if (stripped.isEmpty()
                    || !(NOTICE.matcher(stripped).matches()
                            || (stripped.length() < 300
                                    && ANYWHERE.matcher(stripped).find()))) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString();
    }
}
