package app.prosa.realtime.web;

import app.prosa.realtime.HeldPoll;
import app.prosa.realtime.LivePolled;
import app.prosa.realtime.PollCaller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.context.request.async.DeferredResult;

/// Polls over HTTP: whose they are, and when their answers have been written.
///
/// A door, for rooms that let people of theirs poll.
@NamedInterface("polls")
public final class PollAnswers {
    private PollAnswers() {}

    public static DeferredResult<LivePolled> to(HttpServletRequest request, Function<PollCaller, HeldPoll> hold) {
        var held = hold.apply(caller(request));
        var answer = new DeferredResult<LivePolled>();
        answer.onCompletion(held.read());
        var unused = held.answer().whenComplete((polled, refusal) -> {
            if (refusal == null) {
                answer.setResult(polled);
            } else {
                answer.setErrorResult(refusal);
            }
        });
        return answer;
    }

    private static PollCaller caller(HttpServletRequest request) {
        var network = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        return new PollCaller(request.getRemoteAddr(), network::close);
    }
}
