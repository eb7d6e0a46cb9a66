package app.prosa.agents;

import java.util.Set;

/// The agent who asks, with the rights they hold at this moment. Handed to every command, never looked up in the air.
public record CurrentAgent(AgentId id, boolean livechatLicense, Set<Permission> permissions) {
    public CurrentAgent {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(Permission.ADMINISTRATOR) || permissions.contains(permission);
    }
}
