package dev.tocsin.app.command;

/** A fault that is told to the user in one line; the exit status is 1. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String text;

    Failure(String text) {
        super(text);
        this.text = text;
    }

    String text() {
        return text;
    }
}
