package app.prosa.platform.web;

import static app.prosa.platform.Audience.EVERYBODY;
import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;
import static jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE;

import app.prosa.platform.DatabaseAway;
import app.prosa.platform.OpenTo;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What goes wrong outside our handlers (in a filter, in the container) leaves as problem+json too.
@RestController
@Hidden
@OpenTo(EVERYBODY)
final class ErrorsElsewhere implements ErrorController {
    private final RefusalProblems refusals;

    ErrorsElsewhere(RefusalProblems refusals) {
        this.refusals = refusals;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
        if (isDatabaseAway(request.getAttribute(ERROR_EXCEPTION))) {
            return refusals.answer(DatabaseAway.refusal());
        }
        var status = request.getAttribute(ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, Problem.codeOf(status)));
    }

    private static boolean isDatabaseAway(@Nullable Object thrown) {
        return thrown instanceof Throwable failure && DatabaseAway.explains(failure);
    }
}
