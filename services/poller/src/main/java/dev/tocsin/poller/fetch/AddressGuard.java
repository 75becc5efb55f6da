package dev.tocsin.poller.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves host names and refuses those that lead to addresses which are not of the open internet (RFC 6890 and its
 * registries). It stands between resolving and connecting, so that a name cannot change its mind in between. Thread-safe.
 */
final class AddressGuard implements DnsResolver {
    /** A name that leads inside. */
    static final class PrivateAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        PrivateAddressException(String host) {
            super(host + " is not on the open internet; allowPrivateAddresses would permit it");
        }
    }

    private final boolean allowPrivate;

    AddressGuard(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!allowPrivate && !Arrays.stream(addresses).allMatch(AddressGuard::isPublic)) {
            throw new PrivateAddressException(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes, 0) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes, int at) {
        int a = bytes[at] & 0xFF;
        int b = bytes[at + 1] & 0xFF;
        int c = bytes[at + 2] & 0xFF;
        return switch (a) {
            case 0, 10, 127 -> false;
            case 100 -> b < 64 || b > 127; // shared address space of carriers
            case 169 -> b != 254; // link-local, where clouds keep their metadata
            case 172 -> b < 16 || b > 31;
            case 192 -> !(b == 168 || (b == 0 && (c == 0 || c == 2)) || (b == 88 && c == 99));
            case 198 -> !(b == 18 || b == 19 || (b == 51 && c == 100));
            case 203 -> !(b == 0 && c == 113);
            default -> a < 224; // multicast and reserved above
        };
    }

    private static boolean isPublic6(byte[] bytes) {
        if (zeros(bytes, 10) && ((bytes[10] == 0 && bytes[11] == 0) || (bytes[10] == -1 && bytes[11] == -1))) {
            // ::, ::1, and IPv4 in disguise
            return bytes[11] != 0 && isPublic4(bytes, 12);
        }
        int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        int second = (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
        if (first == 0x64 && second == 0xFF9B) {
            return bytes[4] == 0 && bytes[5] == 0 && isPublic4(bytes, 12); // NAT64
        }
        if (first == 0x2002) {
            return isPublic4(bytes, 2); // 6to4
        }
        if (first == 0x2001 && (second == 0 || second == 0xDB8 || (second >= 0x10 && second <= 0x3F))) {
            return false; // Teredo, documentation, ORCHID
        }
        if (first == 0x3FFF && second < 0x1000) {
            return false; // documentation
        }
        return (first & 0xE000) == 0x2000; // the global unicast range; ULA, link-local and multicast lie outside
    }

    private static boolean zeros(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
