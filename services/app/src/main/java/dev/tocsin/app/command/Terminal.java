package dev.tocsin.app.command;

/** What the launcher knows of the terminal. */
final class Terminal {
    private static final String BOLD_RED = "\u001b[1;31m";
    private static final String PLAIN = "\u001b[0m";

    private Terminal() {}

    /** Whether standard output is a terminal. */
    static boolean output() {
        return Boolean.getBoolean("tocsin.terminal");
    }

    /** Words that stand out: by colour where colours can be shown, else in brackets. */
    static String highlight(String words) {
        return colour() ? BOLD_RED + words + PLAIN : "[" + words + "]";
    }

    /** Whether colours can be shown; {@code NO_COLOR} refuses them (no-color.org). */
    static boolean colour() {
        String refused = System.getenv("NO_COLOR");
        return output() && (refused == null || refused.isEmpty());
    }
}
