package app.prosa.platform.web;

import app.prosa.platform.ProsaSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/// Who really asks, and whether by TLS, when a proxy of ours (`PROSA_TRUSTED_PROXIES`) says so; from anybody else these
/// headers are only words. Limits count by this address, so believing everybody would be having none (A4).
///
/// It stands before every handler, the sockets too.
final class TrustedProxies implements HttpConfiguration.Customizer {
    private final List<Network> trusted;

    TrustedProxies(ProsaSettings settings) {
        this.trusted = settings.trustedProxies().stream()
                .filter(each -> !each.isBlank())
                .map(Network::parse)
                .toList();
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress proxy
                        && isTrusted(proxy.getAddress())
                ? new Forwarded(request, client(proxy, request.getHeaders()), secure(request))
                : request;
    }

    /// Each proxy adds at the right whom it heard from, so the client is the last one that is no proxy of ours. What
    /// stands left of it, anybody may have written.
    private InetSocketAddress client(InetSocketAddress proxy, HttpFields headers) {
        var hops = headers.getFields(HttpHeader.X_FORWARDED_FOR).stream()
                .map(HttpField::getValue)
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
        var client = proxy.getAddress();
        for (var hop : hops.reversed()) {
            var address = parse(hop);
            if (address.isEmpty()) {
                break;
            }
            client = address.get();
            if (!isTrusted(client)) {
                break;
            }
        }
        return new InetSocketAddress(client, 0);
    }

    private static boolean secure(Request request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeader.X_FORWARDED_PROTO))
                .map(proto -> proto.equalsIgnoreCase("https"))
                .orElseGet(request::isSecure);
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static Optional<InetAddress> parse(String hop) {
        try {
            return Optional.of(InetAddress.ofLiteral(hop.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static final class Forwarded extends Request.Wrapper {
        private final ConnectionMetaData connection;
        private final HttpURI uri;
        private final boolean secure;

        Forwarded(Request request, SocketAddress client, boolean secure) {
            super(request);
            this.secure = secure;
            this.uri = HttpURI.build(request.getHttpURI())
                    .scheme(secure ? "https" : "http")
                    .asImmutable();
            this.connection = new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
                @Override
                public SocketAddress getRemoteSocketAddress() {
                    return client;
                }
            };
        }

        @Override
        public HttpURI getHttpURI() {
            return uri;
        }

        @Override
        public ConnectionMetaData getConnectionMetaData() {
            return connection;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }
    }
}
