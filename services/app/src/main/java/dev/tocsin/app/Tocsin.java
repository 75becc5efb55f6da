package dev.tocsin.app;

import dev.tocsin.app.command.Commands;

/** The entry point of the launcher. */
public final class Tocsin {
    private Tocsin() {}

    /** Runs one command; the exit status is 0 for success, 1 for a fault that is told, 2 for bad usage. */
    public static void main(String[] args) {
        System.exit(Commands.line().execute(args));
    }
}
