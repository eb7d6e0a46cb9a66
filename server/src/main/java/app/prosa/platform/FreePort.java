package app.prosa.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/// Looks whether Prosa may listen where it shall, before it makes a database for minutes and then finds out. Called by
/// Spring Boot, by its name in `META-INF/spring.factories`.
final class FreePort implements EnvironmentPostProcessor, Ordered {
    /// @throws CannotStart when another process listens there, or the system does not let this one
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var host = environment.getProperty("server.address", "0.0.0.0");
        var port = environment.getProperty("server.port", "0");
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(
                    true); // as Jetty: what a Prosa that ended has left of its connections is no hindrance
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), Integer.parseInt(port)));
        } catch (IllegalArgumentException e) {
            throw new CannotStart(
                    "PROSA_PORT is '%s', which is no port.".formatted(port), "Set it to a number from 1 to 65535.", e);
        } catch (UnknownHostException e) {
            throw new CannotStart(
                    "PROSA_HOST is '%s', which is no address of this machine.".formatted(host),
                    "Set it to 127.0.0.1 for this machine alone, or to nothing for all of its addresses.",
                    e);
        } catch (IOException e) {
            throw new CannotStart(
                    "Prosa cannot listen on %s:%s: %s.".formatted(host, port, e.getMessage()),
                    "End what listens there (a Prosa that still runs?), or give this one another port with PROSA_PORT;"
                            + " below 1024 a system may want more rights.",
                    e);
        }
    }

    /// Behind those that read what is set, wherever it is set.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
