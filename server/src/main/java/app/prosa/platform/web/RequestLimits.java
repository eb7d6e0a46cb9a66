package app.prosa.platform.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What no route wants to see: bodies over 64 KB (but uploads, which have limits of their own), and U+0000 in the
/// address, which PostgreSQL cannot keep.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RequestLimits extends OncePerRequestFilter {
    private static final int LARGEST_BODY = 64 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Optional.ofNullable(request.getQueryString()).orElse("").contains("%00")) {
            Problem.write(response, BAD_REQUEST, "request.malformed");
        } else if (isUpload(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > LARGEST_BODY) {
            Problem.write(response, CONTENT_TOO_LARGE, "request.too-large");
        } else {
            chain.doFilter(new BoundedRequest(request, LARGEST_BODY), response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType()).orElse("").startsWith("multipart/form-data");
    }
}
