package app.prosa.agents;

import app.prosa.platform.VisitorRoutes;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Photos stand in the chat on other people's pages too.
@Component
final class PhotoRoutes implements VisitorRoutes {
    @Override
    public List<String> paths() {
        return List.of("/photos/**");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    }
}
