package app.prosa.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.prosa.platform.ProsaSettings;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;

/// What the server shows before a request reaches us: whose word it takes, how long it waits, and how it refuses
/// what is no HTTP.
@Configuration(proxyBeanMethods = false)
class JettySurface {
    /// How many may wait to be let in, at most what the system allows (`net.core.somaxconn`). Of a storm of clients,
    /// those beyond are not answered and try again a second later, and some are cut off.
    private static final int KNOCKING = 4_096;

    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> surface(ProsaSettings settings) {
        var proxies = new TrustedProxies(settings);
        return factory -> factory.addServerCustomizers((JettyServerCustomizer) server -> {
            Arrays.stream(server.getConnectors())
                    .flatMap(connector -> connector.getConnectionFactories().stream())
                    .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                    .map(each -> ((HttpConfiguration.ConnectionFactory) each).getHttpConfiguration())
                    .forEach(configuration -> configure(configuration, proxies));
            refusePlainly(server);
            boundWaiting(server);
            letKnock(server);
        });
    }

    private static void configure(HttpConfiguration configuration, TrustedProxies proxies) {
        configuration.setSendServerVersion(false);
        configuration.addCustomizer(proxies);
    }

    private static void boundWaiting(Server server) {
        server.setHandler(new PacedBodies(server.getHandler(), Pace.OF_STRANGERS));
        server.addBean(new ConnectionsLimit(server.getConnectors()));
        for (var connector : server.getConnectors()) {
            connector.addBean(new LateHeaders(connector));
        }
    }

    static void letKnock(Server server) {
        for (var connector : server.getConnectors()) {
            if (connector instanceof ServerConnector door) {
                door.setAcceptQueueSize(KNOCKING);
            }
        }
    }

    private static void refusePlainly(Server server) {
        server.setErrorHandler((Request request, Response response, Callback callback) -> {
            var code = Problem.codeOf(HttpStatusCode.valueOf(response.getStatus()));
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
            response.write(
                    true,
                    ByteBuffer.wrap("{\"status\":%d,\"code\":\"%s\"}"
                            .formatted(response.getStatus(), code)
                            .getBytes(UTF_8)),
                    callback);
            return true;
        });
    }
}
