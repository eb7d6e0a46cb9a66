package app.prosa.platform.web;

import app.prosa.platform.CannotStart;
import java.math.BigInteger;
import java.net.InetAddress;

/// An address, or all that begin as it does: `192.0.2.7`, `10.0.0.0/8`, `2001:db8::/32`.
record Network(InetAddress address, int prefix) {
    static Network parse(String given) {
        var slash = given.indexOf('/');
        try {
            var address = InetAddress.ofLiteral(
                    slash < 0 ? given.strip() : given.substring(0, slash).strip());
            var longest = address.getAddress().length * 8;
            var prefix = slash < 0
                    ? longest
                    : Integer.parseInt(given.substring(slash + 1).strip());
            if (prefix < 0 || prefix > longest) {
                throw notANetwork(given);
            }
            return new Network(address, prefix);
        } catch (IllegalArgumentException e) {
            throw notANetwork(given);
        }
    }

    boolean contains(InetAddress other) {
        var bits = address.getAddress().length * 8;
        return other.getAddress().length * 8 == bits && start(address, bits).equals(start(other, bits));
    }

    private BigInteger start(InetAddress of, int bits) {
        return new BigInteger(1, of.getAddress()).shiftRight(bits - prefix);
    }

    private static CannotStart notANetwork(String given) {
        return new CannotStart(
                "PROSA_TRUSTED_PROXIES holds `" + given + "`, which is neither an address nor a network.",
                "Give addresses (192.0.2.7) or networks (10.0.0.0/8), separated by commas.");
    }
}
