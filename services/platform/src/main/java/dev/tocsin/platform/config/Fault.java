package dev.tocsin.platform.config;

/**
 * One thing wrong with a configuration file.
 *
 * @param at where
 * @param message what is wrong and what is expected, one line, without secrets
 */
public record Fault(Location at, String message) {
    /** {@code file:line:column: message}. */
    @Override
    public String toString() {
        return at + ": " + message;
    }
}
