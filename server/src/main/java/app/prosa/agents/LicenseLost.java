package app.prosa.agents;

/// The Livechat licence was taken away, or its holder disabled: the open conversations need somebody else (S17).
public record LicenseLost(AgentId agent) {}
