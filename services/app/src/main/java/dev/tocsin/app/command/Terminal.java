package dev.tocsin.app.command;

/** What the launcher knows of the terminal. */
final class Terminal {
    private Terminal() {}

    /** Whether standard output is a terminal. */
    static boolean output() {
        return Boolean.getBoolean("tocsin.terminal");
    }

    /** Whether colours can be shown; {@code NO_COLOR} refuses them (no-color.org). */
    static boolean colour() {
        String refused = System.getenv("NO_COLOR");
        return output() && (refused == null || refused.isEmpty());
    }
}
