package app.prosa.platform;

import java.util.UUID;
import org.springframework.stereotype.Component;

/// This process among those that share the database: a new id with every start. Its row in `nodes` says that it lives.
@Component
public final class Node {
    private final UUID id = UUID.randomUUID();

    public UUID id() {
        return id;
    }
}
