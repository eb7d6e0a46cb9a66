package app.prosa.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/// A refusal that is not a room's: what was asked is no request of ours, or we failed.
final class Problem {
    private Problem() {}

    static ProblemDetail of(HttpStatusCode status, String code) {
        var problem = ProblemDetail.forStatus(status);
        problem.setProperty("code", code);
        return problem;
    }

    static ProblemDetail of(HttpStatusCode status, String code, String field) {
        var problem = of(status, code);
        problem.setProperty("field", field);
        return problem;
    }

    /// For where no handler was reached and only the status is known.
    static String codeOf(HttpStatusCode status) {
        return switch (HttpStatus.resolve(status.value())) {
            case UNAUTHORIZED -> "request.unauthenticated";
            case FORBIDDEN -> "request.forbidden";
            case NOT_FOUND -> "request.not-found";
            case METHOD_NOT_ALLOWED -> "request.method-not-allowed";
            case NOT_ACCEPTABLE -> "request.not-acceptable";
            case CONTENT_TOO_LARGE, URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE -> "request.too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "request.wrong-media-type";
            case TOO_MANY_REQUESTS -> "request.too-many";
            case SERVICE_UNAVAILABLE -> "service.unavailable";
            case null, default -> status.is5xxServerError() ? "fault.unexpected" : "request.malformed";
        };
    }

    /// From a filter, before anything that could turn an object into JSON; the code is one of ours, and plain.
    static void write(HttpServletResponse response, HttpStatus status, String code) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(UTF_8);
        response.getWriter()
                .write("{\"status\":%d,\"title\":\"%s\",\"code\":\"%s\"}"
                        .formatted(status.value(), status.getReasonPhrase(), code));
    }
}
