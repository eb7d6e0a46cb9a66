package app.prosa.agents;

import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import java.util.Set;

/// What an administrator says of an agent, when creating one and when editing.
public record AgentDraft(PersonName name, EmailAddress email, Set<Permission> permissions, boolean livechatLicense) {
    public AgentDraft {
        permissions = Set.copyOf(permissions);
    }
}
