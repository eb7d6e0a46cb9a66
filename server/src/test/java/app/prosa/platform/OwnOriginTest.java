package app.prosa.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.TestSettings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Whose pages may open sockets, and ask what the chat asks (A3).
class OwnOriginTest {
    private final OwnOrigin plain = new OwnOrigin(TestSettings.of(Map.of()));
    private final OwnOrigin secure =
            new OwnOrigin(TestSettings.of(Map.of("prosa.public-url", "https://chat.example.com")));

    @Test
    void A3_without_tls_a_page_of_the_host_that_was_asked_is_ours_whatever_proxy_brought_it() {
        assertThat(isOurs(plain, "http://chat.example.com", "chat.example.com")).isTrue();
        assertThat(isOurs(plain, "https://chat.example.com", "chat.example.com"))
                .isTrue();
        assertThat(isOurs(plain, "http://evil.example", "chat.example.com")).isFalse();
    }

    @Test
    void A3_with_tls_a_page_that_came_without_it_is_not_ours() {
        assertThat(isOurs(secure, "https://chat.example.com", "10.0.0.7:8080")).isTrue();
        assertThat(isOurs(secure, "https://other.example.com", "other.example.com"))
                .isTrue();
        assertThat(isOurs(secure, "http://chat.example.com", "chat.example.com"))
                .isFalse();
    }

    @Test
    void A3_with_tls_the_machine_itself_may_still_be_asked_without() {
        assertThat(isOurs(secure, "http://localhost:8080", "localhost:8080")).isTrue();
        assertThat(isOurs(secure, "http://127.0.0.1:8080", "127.0.0.1:8080")).isTrue();
        assertThat(isOurs(secure, "http://localhost:8080", "chat.example.com")).isFalse();
        assertThat(isOurs(secure, "http://localhost:3000", "localhost:3000")).isFalse();
    }

    private static boolean isOurs(OwnOrigin own, String origin, String host) {
        return own.is(Optional.of(origin), host);
    }
}
