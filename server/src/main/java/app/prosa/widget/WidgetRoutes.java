package app.prosa.widget;

import app.prosa.platform.ProsaSettings;
import app.prosa.platform.VisitorRoutes;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The chat and what it asks for. Only allowed sites may show it in a frame.
@Component
final class WidgetRoutes implements VisitorRoutes {
    private final Appearances appearances;
    private final ProsaSettings settings;

    WidgetRoutes(Appearances appearances, ProsaSettings settings) {
        this.appearances = appearances;
        this.settings = settings;
    }

    @Override
    public List<String> paths() {
        return List.of("/widget.js", "/widget", "/widget/**");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Content-Security-Policy", policy());
    }

    private String policy() {
        var socket = settings.publicUrl().replaceFirst("^http", "ws");
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self' "
                + socket + "; base-uri 'none'; form-action 'none'" + ancestors();
    }

    private String ancestors() {
        var sites = appearances.get().shownOn(settings.publicUrl());
        return sites.isEmpty() ? "" : "; frame-ancestors 'self' " + String.join(" ", sites);
    }
}
