package app.prosa.access.web;

import static app.prosa.platform.Audience.AGENTS;
import static app.prosa.platform.Audience.EVERYBODY;

import app.prosa.access.Sessions;
import app.prosa.access.SignIn;
import app.prosa.access.SignedIn;
import app.prosa.platform.ClientNetwork;
import app.prosa.platform.OpenTo;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SessionResource {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Myself myself;

    SessionResource(SignIn signIn, Sessions sessions, Myself myself) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.myself = myself;
    }

    @PostMapping("/api/v1/session")
    @OpenTo(EVERYBODY)
    Me begin(@RequestBody Credentials given, HttpServletRequest request) {
        var agent = signIn.with(given.email(), given.password(), ClientNetwork.of(request.getRemoteAddr()));
        // A new one always: an id that somebody planted in this browser must not become a signed-in session.
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        var session = request.getSession();
        session.setAttribute(Doorkeeper.AGENT, agent.id().value().toString());
        if (given.remember()) {
            session.setMaxInactiveInterval(Math.toIntExact(SessionCookie.REMEMBERED.toSeconds()));
            SessionCookie.remember(request);
        }
        return myself.as(agent);
    }

    @DeleteMapping("/api/v1/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(value = AGENTS, beforePasswordChange = true)
    void end(@RequestAttribute SignedIn here, HttpServletRequest request) {
        sessions.end(here);
        request.getSession().invalidate();
    }

    record Credentials(String email, String password, boolean remember) {}
}
