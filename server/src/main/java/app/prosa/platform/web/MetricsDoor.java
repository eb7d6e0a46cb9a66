package app.prosa.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import app.prosa.platform.ProsaSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// `/metrics` is for who asks from this machine itself, or shows the token of `PROSA_METRICS_TOKEN`. A proxy on this
/// machine passes on what the world asks, so a request that came through one is not from here. To others there is
/// nothing at this address.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class MetricsDoor extends OncePerRequestFilter {
    private static final List<String> SIGNS_OF_A_PROXY = List.of("X-Forwarded-For", "Forwarded", "Via");

    private final Optional<String> token;

    MetricsDoor(ProsaSettings settings) {
        this.token = settings.metricsToken();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/metrics");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFromHere(request) || showsToken(request)) {
            chain.doFilter(request, response);
        } else {
            Problem.write(response, NOT_FOUND, "request.not-found");
        }
    }

    private static boolean isFromHere(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr().replaceAll("[\\[\\]]", ""))
                        .isLoopbackAddress()
                && SIGNS_OF_A_PROXY.stream().allMatch(name -> request.getHeader(name) == null);
    }

    private boolean showsToken(HttpServletRequest request) {
        var shown = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .orElse("");
        return token.filter(expected ->
                        MessageDigest.isEqual(("Bearer " + expected).getBytes(UTF_8), shown.getBytes(UTF_8)))
                .isPresent();
    }
}
