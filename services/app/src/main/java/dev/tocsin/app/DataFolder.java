package dev.tocsin.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The data folder, held by one process at a time: two brokers on one log would destroy it. The operating system lets go of the
 * lock when the process ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "lock";

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Creates the folder where it is missing and holds it.
     *
     * @throws IllegalStateException where another process holds it, or it cannot be written
     */
    public static DataFolder hold(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String holder = read(channel);
                channel.close();
                throw new IllegalStateException("the data folder " + folder + " is in use by another tocsin"
                        + (holder.isEmpty() ? "" : " (process " + holder + ")")
                        + "; stop that one, or set TOCSIN_DATA to another folder");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataFolder(channel);
        } catch (IOException e) {
            throw new IllegalStateException("the data folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Whether a process holds the folder. */
    static boolean isHeld(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock of the data folder cannot be let go", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        String text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
        return text.matches("\\d+") ? text : "";
    }
}
