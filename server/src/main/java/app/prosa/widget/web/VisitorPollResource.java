package app.prosa.widget.web;

import static app.prosa.platform.Audience.VISITORS;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import app.prosa.customers.VisitorSecret;
import app.prosa.platform.OpenTo;
import app.prosa.realtime.LivePoll;
import app.prosa.realtime.LivePolled;
import app.prosa.realtime.web.PollAnswers;
import app.prosa.widget.VisitorPolls;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/// The visitor's frames over HTTP; docs/realtime.md describes them.
@RestController
@Hidden
@OpenTo(VISITORS)
final class VisitorPollResource {
    private final VisitorPolls polls;

    VisitorPollResource(VisitorPolls polls) {
        this.polls = polls;
    }

    @PostMapping("/widget/live/poll")
    DeferredResult<LivePolled> poll(
            @RequestBody LivePoll asked, @RequestAttribute VisitorSecret visitor, HttpServletRequest request) {
        return PollAnswers.to(request, caller -> polls.poll(visitor, asked, caller));
    }

    @PostMapping(path = "/widget/live/command", produces = APPLICATION_JSON_VALUE)
    String run(@RequestBody String frame, @RequestAttribute VisitorSecret visitor) {
        return polls.run(visitor, frame);
    }
}
