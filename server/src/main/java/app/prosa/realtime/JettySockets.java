package app.prosa.realtime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the sockets in front of the servlet context, where an idle one costs about 10 KB instead of 80.
@Configuration(proxyBeanMethods = false)
class JettySockets {
    private static final long LARGEST_FRAME = 64 * 1024;

    /// Pings make sure that a living one never falls silent for so long.
    private static final Duration IDLE = Duration.ofSeconds(60);

    /// An eighth of the heap, at the two bytes that a character takes up at the most.
    @Bean
    Outboxes outboxes(MeterRegistry meters) {
        return new Outboxes(Runtime.getRuntime().maxMemory() / 8 / Character.BYTES, meters);
    }

    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> sockets(
            List<LiveEntrance> entrances, LiveHouse house, MeterRegistry meters) {
        entrances.forEach(each -> Gauge.builder("prosa.live.open", () -> house.stayingBy(each))
                .tag("door", each.path())
                .register(meters));
        Executor threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("live-", 0).factory());
        return factory -> factory.addServerCustomizers((JettyServerCustomizer)
                server -> server.setHandler(inFrontOfServlets(server, entrances, house, threads)));
    }

    private static WebSocketUpgradeHandler inFrontOfServlets(
            Server server, List<LiveEntrance> entrances, LiveHouse house, Executor threads) {
        var upgrade = WebSocketUpgradeHandler.from(server, container -> {
            container.setInputBufferSize(1024);
            container.setOutputBufferSize(1024);
            container.setMaxTextMessageSize(LARGEST_FRAME);
            container.setMaxBinaryMessageSize(1);
            container.setMaxFrameSize(LARGEST_FRAME);
            container.setIdleTimeout(IDLE);
            entrances.forEach(each -> container.addMapping(each.path(), new Upgrades(each, house, threads)::accept));
        });
        upgrade.setHandler(server.getHandler());
        return upgrade;
    }

    /// Lets a page of an allowed origin in, and no other.
    private record Upgrades(LiveEntrance entrance, LiveHouse house, Executor threads) {
        @Nullable
        Object accept(ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
            var origin = Optional.ofNullable(request.getHeaders().get(HttpHeader.ORIGIN));
            var host = Optional.ofNullable(request.getHeaders().get(HttpHeader.HOST))
                    .orElse("");
            var address = Places.address(request.getConnectionMetaData().getRemoteSocketAddress());
            if (!entrance.mayComeFrom(origin, host)) {
                Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
                return null;
            }
            if (!house.places().areLeftFor(address)) {
                Response.writeError(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
                return null;
            }
            return new LiveSocket(entrance, house, threads, address);
        }
    }
}
