package app.prosa.access.web;

import app.prosa.platform.VisitorRoutes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// The routes of people who are no agents, and the headers of each family.
final class VisitorFamilies implements RequestMatcher, HeaderWriter {
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox";

    private final List<Family> families;

    VisitorFamilies(List<VisitorRoutes> routes) {
        this.families = routes.stream().map(Family::new).toList();
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return of(request).isPresent();
    }

    /// What a resource has set itself stays.
    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        of(request).ifPresent(family -> family.routes().headers().forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        }));
        if (!response.containsHeader(POLICY)) {
            response.setHeader(POLICY, NOTHING);
        }
    }

    private Optional<Family> of(HttpServletRequest request) {
        return families.stream()
                .filter(family -> family.paths().matches(request))
                .findFirst();
    }

    private record Family(VisitorRoutes routes, RequestMatcher paths) {
        Family(VisitorRoutes routes) {
            this(routes, anyOf(routes.paths()));
        }

        private static RequestMatcher anyOf(List<String> paths) {
            var matcher = PathPatternRequestMatcher.withDefaults();
            return new OrRequestMatcher(
                    paths.stream().<RequestMatcher>map(matcher::matcher).toList());
        }
    }
}
