package dev.tocsin.app;

import dev.tocsin.platform.ops.HttpSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether a port can be had, asked before anything is started. */
public final class Ports {
    private Ports() {}

    /**
     * Returns where the address can be listened on.
     *
     * @throws IllegalStateException with a line for the user where it cannot
     */
    public static void check(HttpSettings http) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(http.host()), http.port()));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "cannot listen on " + http.host() + ":" + http.port() + " (" + e.getMessage()
                            + "); choose another port with --port, TOCSIN_HTTP_PORT or http.port in tocsin.yaml",
                    e);
        }
    }

    /** This port of the loopback address where it is free, else any free one. */
    public static int freeOr(int wanted) throws IOException {
        try {
            check(new HttpSettings("127.0.0.1", wanted, null));
            return wanted;
        } catch (IllegalStateException _) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }
}
