package app.prosa.agents;

import app.prosa.shared.EmailAddress;
import app.prosa.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Everybody who works or worked here; who left stays known, for what they wrote stays.
@Component
public final class Agents {
    private final AgentStore store;

    Agents(AgentStore store) {
        this.store = store;
    }

    public Optional<Agent> find(AgentId id) {
        return store.find(id);
    }

    public Optional<Agent> find(EmailAddress email) {
        return store.find(email);
    }

    /// Refuses with `agent.unknown`.
    public Agent get(AgentId id) {
        return find(id).orElseThrow(() -> Refusal.unknown("agent.unknown"));
    }

    /// With the rights of this moment; empty for who is disabled.
    public Optional<CurrentAgent> current(AgentId id) {
        return find(id).filter(Agent::enabled).map(Agent::asCurrent);
    }

    /// For who was let in a while ago, as to a socket: with the rights of this moment. Refuses with `agent.disabled`.
    public Agent stillHere(AgentId id) {
        return find(id).filter(Agent::enabled).orElseThrow(() -> Refusal.forbidden("agent.disabled"));
    }

    /// All, disabled ones too, by name.
    public List<Agent> list() {
        return store.list("");
    }

    /// Those whose name or e-mail address contains `text`, whatever its case and accents.
    public List<Agent> search(String text) {
        return store.list(text);
    }

    public Map<AgentId, AgentProfile> profiles(Collection<AgentId> ids) {
        return store.profiles(ids);
    }

    /// Whether there is nobody yet: the installation is new.
    public boolean none() {
        return store.none();
    }
}
