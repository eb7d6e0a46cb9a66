package app.prosa.platform;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Whose request it is, as far as its address tells: an IPv4 address, or an IPv6 network of 64 bits, for whoever has
/// one IPv6 address has the 2^64 beside it.
public record ClientNetwork(String value) {
    private static final int BYTES_OF_AN_IPV6_NETWORK = 8;

    public static ClientNetwork of(InetAddress address) {
        return new ClientNetwork(
                address instanceof Inet6Address
                        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), BYTES_OF_AN_IPV6_NETWORK))
                        : address.getHostAddress());
    }

    /// Of an address as a request names who asks, an IPv6 one in brackets or without.
    public static ClientNetwork of(String remote) {
        return of(InetAddress.ofLiteral(remote.replaceAll("[\\[\\]]", "")));
    }
}
