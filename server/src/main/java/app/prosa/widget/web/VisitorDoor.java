package app.prosa.widget.web;

import app.prosa.customers.VisitorSecret;
import app.prosa.platform.OwnOrigin;
import app.prosa.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Stands before every route of visitors: lets in only the chat's own page, and reads who the visitor is from the
/// `Authorization` header. There is no cookie that another site could make use of.
@Component
final class VisitorDoor implements HandlerInterceptor {
    /// The name of the argument that `@RequestAttribute VisitorSecret visitor` asks for.
    private static final String VISITOR = "visitor";

    private static final String BEARER = "Bearer ";

    private final OwnOrigin own;

    VisitorDoor(OwnOrigin own) {
        this.own = own;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var host = Optional.ofNullable(request.getHeader(HttpHeaders.HOST)).orElse("");
        if (!own.is(Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN)), host)) {
            throw Refusal.forbidden("widget.foreign-origin");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        secret(request).ifPresent(secret -> request.setAttribute(VISITOR, secret));
        if (request.getAttribute(VISITOR) == null && !request.getRequestURI().endsWith("/start")) {
            throw Refusal.unauthenticated("visitor.unknown");
        }
        return true;
    }

    private static Optional<VisitorSecret> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(value -> value.startsWith(BEARER))
                .map(value -> new VisitorSecret(value.substring(BEARER.length())));
    }
}
