package app.prosa.platform.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.REQUEST_TIMEOUT;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import app.prosa.platform.TooLarge;
import app.prosa.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// What is no request of ours at all: answered with what is wrong with it, and no word of how we are built.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestProblems {
    private final RefusalProblems refusals;

    RequestProblems(RefusalProblems refusals) {
        this.refusals = refusals;
    }

    /// The body. A value refused by its own type while it was read is that refusal.
    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        return find(Refusal.class, e)
                .map(refusals::problem)
                .or(() -> find(BoundedRequest.TooLarge.class, e)
                        .map(_ -> Problem.of(CONTENT_TOO_LARGE, "request.too-large")))
                .or(() -> tooSlow(e))
                .or(() -> find(JacksonException.class, e).map(RequestProblems::problem))
                .orElseGet(() -> Problem.of(BAD_REQUEST, "request.malformed"));
    }

    private static ProblemDetail problem(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                Problem.of(BAD_REQUEST, "request.unknown-field", unknown.getPropertyName());
            case StreamReadException _ -> Problem.of(BAD_REQUEST, "request.malformed");
            case JacksonException mismatch
            when !path(mismatch).isEmpty() -> Problem.of(BAD_REQUEST, "request.wrong-type", path(mismatch));
            default -> Problem.of(BAD_REQUEST, "request.malformed");
        };
    }

    @ExceptionHandler
    ProblemDetail wrongType(MethodArgumentTypeMismatchException e) {
        return find(Refusal.class, e)
                .map(refusals::problem)
                .orElseGet(() -> Problem.of(BAD_REQUEST, "request.wrong-type", e.getName()));
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException e) {
        return Problem.of(BAD_REQUEST, "request.missing-field", e.getParameterName());
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestPartException e) {
        return Problem.of(BAD_REQUEST, "request.missing-field", e.getRequestPartName());
    }

    /// Jetty reads the query when it is first asked for a part of it, and finds that its bytes are no text.
    @ExceptionHandler(HttpException.IllegalStateException.class)
    ProblemDetail malformedQuery() {
        return Problem.of(BAD_REQUEST, "request.malformed");
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ProblemDetail notFound() {
        return Problem.of(NOT_FOUND, "request.not-found");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> methodNotAllowed(HttpRequestMethodNotSupportedException e) {
        var allowed = Optional.ofNullable(e.getSupportedMethods()).orElseGet(() -> new String[0]);
        return ResponseEntity.status(METHOD_NOT_ALLOWED)
                .header(HttpHeaders.ALLOW, String.join(", ", allowed))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(METHOD_NOT_ALLOWED, "request.method-not-allowed"));
    }

    @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
    ProblemDetail wrongMediaType() {
        return Problem.of(UNSUPPORTED_MEDIA_TYPE, "request.wrong-media-type");
    }

    @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
    ResponseEntity<ProblemDetail> notAcceptable() {
        return ResponseEntity.status(NOT_ACCEPTABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(NOT_ACCEPTABLE, "request.not-acceptable"));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ProblemDetail uploadTooLarge(HttpServletRequest request) {
        return request.getAttribute(TooLarge.IN_REQUEST) instanceof Refusal refusal
                ? refusals.problem(refusal)
                : Problem.of(CONTENT_TOO_LARGE, "request.too-large");
    }

    @ExceptionHandler
    ProblemDetail unreadable(MultipartException e) {
        return tooSlow(e).orElseGet(() -> Problem.of(BAD_REQUEST, "request.malformed"));
    }

    /// Below the pace, or nothing at all for as long as a connection may be idle.
    private static Optional<ProblemDetail> tooSlow(Exception reading) {
        return find(TimeoutException.class, reading).map(_ -> Problem.of(REQUEST_TIMEOUT, "request.too-slow"));
    }

    private static String path(JacksonException e) {
        return String.join(
                ".",
                e.getPath().stream()
                        .map(step -> step.getPropertyName() == null
                                ? String.valueOf(step.getIndex())
                                : step.getPropertyName())
                        .toList());
    }

    private static <T extends Throwable> Optional<T> find(Class<T> type, Throwable in) {
        return Stream.iterate(in, each -> each != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
