package app.prosa.widget;

import app.prosa.platform.OwnOrigin;
import app.prosa.platform.VisitorRoutes;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The sample shop. Its policy is as strict as a shop's can be: nothing but its own files and the chat's origin.
@Component
final class DemoRoutes implements VisitorRoutes {
    private final OwnOrigin own;

    DemoRoutes(OwnOrigin own) {
        this.own = own;
    }

    @Override
    public List<String> paths() {
        return List.of("/demo", "/demo/**");
    }

    @Override
    public Map<String, String> headers() {
        var chat = String.join(" ", own.names());
        return Map.of(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; script-src %s; frame-src %s; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                        .formatted(chat, chat));
    }
}
