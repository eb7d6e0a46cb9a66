package app.prosa.conversations;

import app.prosa.agents.AgentProfile;
import java.util.List;

/// An agent who could take a conversation over; `open` is how many they have.
public record TransferTarget(AgentProfile agent, List<String> teams, long open) {
    public TransferTarget {
        teams = List.copyOf(teams);
    }
}
