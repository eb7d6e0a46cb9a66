package app.prosa.access.web;

import app.prosa.platform.ProsaSettings;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Whether a request came through TLS: by ourselves or a trusted proxy, or because the public address says so.
@Component
final class Tls {
    private final ProsaSettings settings;

    Tls(ProsaSettings settings) {
        this.settings = settings;
    }

    boolean carries(HttpServletRequest request) {
        return request.isSecure() || settings.secure();
    }
}
