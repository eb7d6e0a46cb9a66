package app.prosa.agents;

import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

public record Agent(
        AgentId id,
        PersonName name,
        EmailAddress email,
        Set<Permission> permissions,
        boolean livechatLicense,
        Availability availability,
        Instant availabilitySince,
        Optional<Instant> disabledAt,
        Optional<String> photo) {
    public Agent {
        permissions = Set.copyOf(permissions);
    }

    public boolean enabled() {
        return disabledAt.isEmpty();
    }

    public AgentProfile profile() {
        return new AgentProfile(id, name.value(), photo);
    }

    public CurrentAgent asCurrent() {
        return new CurrentAgent(id, livechatLicense, permissions);
    }

    /// Whether nobody could administer the installation any more if everybody were like this.
    boolean administers() {
        return enabled() && permissions.contains(Permission.ADMINISTRATOR);
    }
}
