package app.prosa.platform.web;

import app.prosa.platform.DatabaseAway;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Filters look sessions up, before our handlers are asked. While the database is away they are answered for here, in
/// our words; Jetty would log each.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class AnswerForFilters extends OncePerRequestFilter {
    private final HandlerExceptionResolver problems;

    AnswerForFilters(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !DatabaseAway.explains(e)) {
                throw e;
            }
            response.resetBuffer(); // a session that cannot be saved is found out when all is written
            problems.resolveException(request, response, null, e);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
