package app.prosa.portal;

import app.prosa.platform.VisitorRoutes;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Nothing but our own files, in no frame; inline styles because the parts of the page measure themselves.
@Component
final class PortalRoutes implements VisitorRoutes {
    @Override
    public List<String> paths() {
        return List.of("/portal", "/portal/**");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'none'",
                "Referrer-Policy",
                "no-referrer");
    }
}
