package app.prosa.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

final class FreePortTest {
    @Test
    void a_port_that_another_listens_on_is_named_before_anything_is_made() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> look("127.0.0.1", other.getLocalPort()))
                    .withMessageContaining("127.0.0.1:" + other.getLocalPort())
                    .extracting(CannotStart::cure)
                    .asString()
                    .contains("PROSA_PORT");
        }
    }

    @Test
    void a_port_is_free_again_as_soon_as_nobody_listens() throws IOException {
        var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        other.close();

        assertThatCode(() -> look("127.0.0.1", other.getLocalPort())).doesNotThrowAnyException();
    }

    @Test
    void an_address_of_another_machine_is_refused() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> look("192.0.2.1", 0))
                .withMessageContaining("192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "", "70000", "-1"})
    void what_is_no_port_is_refused(String given) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> look("127.0.0.1", given))
                .withMessageContaining("PROSA_PORT");
    }

    private static void look(String host, Object port) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("given", Map.of("server.address", host, "server.port", port)));
        new FreePort().postProcessEnvironment(environment, new SpringApplication());
    }
}
