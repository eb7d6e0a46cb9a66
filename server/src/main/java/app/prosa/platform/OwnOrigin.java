package app.prosa.platform;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Which pages are our own: those of the public address, and of the very host that was asked. The chat is one of them
/// wherever it is shown, since it runs in an iframe from here.
@Component
public final class OwnOrigin {
    private final ProsaSettings settings;

    OwnOrigin(ProsaSettings settings) {
        this.settings = settings;
    }

    /// Who names no origin is no page of another site: browsers name it with everything such a page could do.
    public boolean is(Optional<String> origin, String host) {
        return origin.map(from -> from.equals(settings.publicUrl())
                        || from.equals("https://" + host)
                        || (from.equals("http://" + host) && mayBePlain(from)))
                .orElse(true);
    }

    /// Where browsers reach us through TLS, a page that came without it is whoever stands between wrote it, whatever
    /// host it names. Nobody stands between a machine and itself.
    private boolean mayBePlain(String origin) {
        return !settings.secure() || names().contains(origin);
    }

    /// As a content policy names them. On one's own machine Prosa answers to two names, and `/demo` uses both.
    public List<String> names() {
        var port = settings.port();
        return Stream.of(settings.publicUrl(), "http://localhost:" + port, "http://127.0.0.1:" + port)
                .distinct()
                .toList();
    }
}
