package app.prosa.access.web;

import static app.prosa.platform.Audience.AGENTS;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import app.prosa.access.ConsolePolls;
import app.prosa.access.SignedIn;
import app.prosa.platform.OpenTo;
import app.prosa.realtime.LivePoll;
import app.prosa.realtime.LivePolled;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

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
    CompletableFuture<LivePolled> poll(
            @RequestBody LivePoll asked, @RequestAttribute SignedIn here, HttpServletRequest request) {
        return polls.poll(here, asked, request.getRemoteAddr());
    }

    @PostMapping(path = "/live/command", produces = APPLICATION_JSON_VALUE)
    String run(@RequestBody String frame, @RequestAttribute SignedIn here) {
        return polls.run(here, frame);
    }
}
