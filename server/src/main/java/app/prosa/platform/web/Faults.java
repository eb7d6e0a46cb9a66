package app.prosa.platform.web;

import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import app.prosa.platform.DatabaseAway;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// What is our fault, or our database's: said honestly, and without a word of what happened, which is in the log under
/// the request's id.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final String NOT_A_CHARACTER = "22021";

    private final RefusalProblems refusals;

    Faults(RefusalProblems refusals) {
        this.refusals = refusals;
    }

    /// U+0000 in a text whose own type let it through.
    @ExceptionHandler
    ProblemDetail unstorable(DataIntegrityViolationException e) {
        return NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException cause
                        && NOT_A_CHARACTER.equals(cause.getSQLState())
                ? Problem.of(UNPROCESSABLE_CONTENT, "request.not-text")
                : fault(e);
    }

    /// Who asked has gone; nobody is there to be answered.
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    /// For the filters that stand before us.
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    @SuppressWarnings("DoNotCallSuggester") // Spring calls it
    void notOurs(RuntimeException e) {
        throw e;
    }

    /// Spring's own answers keep their status: they are about the request, not about us.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception e) {
        if (DatabaseAway.explains(e)) {
            LOG.warn("The database did not take it.", e);
            return refusals.answer(DatabaseAway.refusal());
        }
        var problem = e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()
                ? Problem.of(known.getStatusCode(), Problem.codeOf(known.getStatusCode()))
                : fault(e);
        return ResponseEntity.of(problem).build();
    }

    private static ProblemDetail fault(Exception e) {
        LOG.error("A request failed.", e);
        var problem = Problem.of(INTERNAL_SERVER_ERROR, "fault.unexpected");
        problem.setProperty("request", String.valueOf(MDC.get(RequestId.IN_LOG)));
        return problem;
    }
}
