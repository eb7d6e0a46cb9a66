package app.prosa.access.web;

import static app.prosa.agents.Permission.ADMINISTRATOR;

import app.prosa.access.Passwords;
import app.prosa.access.SignedIn;
import app.prosa.agents.AgentId;
import app.prosa.agents.Agents;
import app.prosa.agents.CurrentAgent;
import app.prosa.platform.OpenTo;
import app.prosa.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Stands before every route of ours and lets in whom its `OpenTo` names. Rights are read from the database for each
/// request, so one taken away is gone with the next.
@Component
final class Doorkeeper implements HandlerInterceptor {
    /// Who the session belongs to: an id and nothing else, so that no session outlives a change of our classes.
    static final String AGENT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private final Agents agents;
    private final Passwords passwords;

    Doorkeeper(Agents agents, Passwords passwords) {
        this.agents = agents;
        this.passwords = passwords;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod route) || !isOurs(route)) {
            return true;
        }
        var open = openTo(route).orElseThrow(() -> Refusal.forbidden("access.forbidden"));
        switch (open.value()) {
            case EVERYBODY, VISITORS -> {}
            case AGENTS -> signedIn(request, open);
            case LICENSED_AGENTS -> require(signedIn(request, open).livechatLicense(), "access.license-needed");
            case ADMINISTRATORS -> require(signedIn(request, open).may(ADMINISTRATOR), "access.forbidden");
        }
        return true;
    }

    /// The agent is a request attribute, because only this sets those. Its name is that of the argument that
    /// `@RequestAttribute CurrentAgent agent` asks for.
    private CurrentAgent signedIn(HttpServletRequest request, OpenTo open) {
        var agent = current(request).orElseThrow(() -> Refusal.unauthenticated("access.sign-in-needed"));
        if (!open.beforePasswordChange() && passwords.mustChange(agent.id())) {
            throw Refusal.forbidden("access.password-change-needed");
        }
        request.setAttribute("agent", agent);
        request.setAttribute("here", new SignedIn(agent, request.getSession().getId()));
        return agent;
    }

    private Optional<CurrentAgent> current(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (String) session.getAttribute(AGENT))
                .flatMap(id -> agents.current(new AgentId(UUID.fromString(id))));
    }

    static boolean isOurs(HandlerMethod route) {
        return route.getBeanType().getPackageName().startsWith("app.prosa.");
    }

    static Optional<OpenTo> openTo(HandlerMethod route) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), OpenTo.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), OpenTo.class)));
    }

    private static void require(boolean held, String code) {
        if (!held) {
            throw Refusal.forbidden(code);
        }
    }
}
