package app.prosa.agents;

import java.util.Optional;
import org.springframework.stereotype.Component;

/// The photos of agents; visitors see them too.
@Component
public final class AgentPhotos {
    private final PhotoStore store;
    private final Agents agents;

    AgentPhotos(PhotoStore store, Agents agents) {
        this.store = store;
        this.agents = agents;
    }

    /// Refuses with `agent.unknown`, `photo.too-large`, `photo.not-an-image` or `photo.too-many-pixels`.
    public Agent put(AgentId id, byte[] file) {
        var agent = agents.get(id);
        store.put(agent.id(), PhotoFile.from(file));
        return agents.get(id);
    }

    public void remove(AgentId id) {
        store.remove(id);
    }

    /// The JPEG behind an address.
    public Optional<byte[]> find(String hash) {
        return store.find(hash);
    }
}
