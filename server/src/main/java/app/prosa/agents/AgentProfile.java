package app.prosa.agents;

import java.util.Optional;

/// What others may see of an agent, visitors too: so no e-mail address. The photo is an address such as
/// `/photos/3f2a.jpg`.
public record AgentProfile(AgentId id, String name, Optional<String> photo) {}
