package app.prosa.conversations;

import app.prosa.agents.AgentProfile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agent as others see them; `photo` is an address such as `/photos/3f2a.jpg`.
public record Person(UUID id, String name, @Nullable String photo) {
    public static Person of(AgentProfile profile) {
        return new Person(profile.id().value(), profile.name(), profile.photo().orElse(null));
    }
}
