package app.prosa.access.web;

import static app.prosa.platform.Audience.AGENTS;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import app.prosa.access.ConsolePolls;
import app.prosa.access.SignedIn;
import app.prosa.platform.OpenTo;
import app.prosa.realtime.LivePoll;
import app.prosa.realtime.LivePolled;
import app.prosa.realtime.web.PollAnswers;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/// The console's frames over HTTP; docs/realtime.md describes them.
@RestController
@Hidden
@OpenTo(AGENTS)
final class LivePollResource {
    private final ConsolePolls polls;

    LivePollResource(ConsolePolls polls) {
        this.polls = polls;
    }

    @PostMapping("/live/poll")
    DeferredResult<LivePolled> poll(
            @RequestBody LivePoll asked, @RequestAttribute SignedIn here, HttpServletRequest request) {
        return PollAnswers.to(request, caller -> polls.poll(here, asked, caller));
    }

    @PostMapping(path = "/live/command", produces = APPLICATION_JSON_VALUE)
    String run(@RequestBody String frame, @RequestAttribute SignedIn here) {
        return polls.run(here, frame);
    }
}
