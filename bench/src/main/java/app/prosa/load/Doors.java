package app.prosa.load;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// The addresses of the nodes, `http://host:port`, any of which is as good as another.
public record Doors(List<URI> all) {
    public Doors {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a house without a door");
        }
    }

    public static Doors of(URI... all) {
        return new Doors(List.of(all));
    }

    public URI any() {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }
}
