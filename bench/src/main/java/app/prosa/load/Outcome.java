package app.prosa.load;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/// What became of something that a client asked for.
public sealed interface Outcome {
    /// Committed. `result` is what the server answered.
    record Done(JsonNode result) implements Outcome {}

    /// The server said no. `retryAfter` is zero where it named no time.
    record Refused(int status, String code, Duration retryAfter) implements Outcome {
        /// From a problem as HTTP and sockets tell it.
        static Refused of(JsonNode problem) {
            return new Refused(
                    problem.path("status").asInt(),
                    problem.path("code").asString(""),
                    Duration.ofSeconds(problem.path("retryAfterSeconds").asLong(0)));
        }

        /// "Not now" rather than "never": the same again, later, may be accepted.
        public boolean isForNow() {
            return status == 429 || status >= 500;
        }
    }

    /// The connection ended, or the time did, before an answer came: it may have been done or not.
    record Unknown() implements Outcome {}

    default boolean isFinal() {
        return switch (this) {
            case Done _ -> true;
            case Refused refused -> !refused.isForNow();
            case Unknown _ -> false;
        };
    }
}
