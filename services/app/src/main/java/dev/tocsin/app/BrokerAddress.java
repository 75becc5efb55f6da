package dev.tocsin.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the embedded broker of a data folder listens, for other commands that want to read from it. */
final class BrokerAddress {
    private static final String FILE = "broker-address";

    private BrokerAddress() {}

    static void write(Path data, String address) {
        try {
            Files.writeString(data.resolve(FILE), address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address that was written last; null where there is none. */
    static @Nullable String read(Path data) throws IOException {
        try {
            return Files.readString(data.resolve(FILE)).strip();
        } catch (NoSuchFileException e) {
            return null;
        }
    }
}
