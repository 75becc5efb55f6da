package dev.tocsin.notifier.channel;

/**
 * One way out to subscribers, open. Used by one thread. Does not retry and does not remember: the courier does both.
 */
public interface Channel extends AutoCloseable {
    /**
     * Tells one revision, and says how the other side took it. The other side has bounded time for it.
     *
     * @return never null; the reasons in it are one line and free of secrets
     */
    Answer send(Notification notification);

    @Override
    void close();
}
