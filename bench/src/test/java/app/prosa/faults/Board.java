package app.prosa.faults;

import app.prosa.load.Console;
import app.prosa.load.Ear;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/// Who is online, as one node shows it: in a console, which is told of it, and in the list, which is asked for. It
/// remembers when either first showed somebody as gone.
final class Board implements Ear {
    private final String name;
    private final Console list;
    private final Map<UUID, Instant> inTheConsole = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> inTheList = new ConcurrentHashMap<>();

    /// @param list asks this node
    Board(String name, Console list) {
        this.name = name;
        this.list = list;
    }

    /// The topic `presence`, as it is opened.
    @Override
    public void state(JsonNode state) {
        state.path("agents").forEach(each -> remember(each, "agent", inTheConsole));
    }

    @Override
    public void signal(JsonNode signal) {
        remember(signal, "agent", inTheConsole);
    }

    void lookAtTheList() {
        var agents = list.get("/api/v1/agents").join().body();
        agents.forEach(each -> remember(each, "id", inTheList));
    }

    private static void remember(JsonNode row, String whose, Map<UUID, Instant> gone) {
        if (!row.path("online").asBoolean()) {
            gone.putIfAbsent(UUID.fromString(row.path(whose).asString()), Instant.now());
        }
    }

    boolean hasShownBoth(Collection<UUID> agents) {
        return inTheConsole.keySet().containsAll(agents) && inTheList.keySet().containsAll(agents);
    }

    boolean hasShownAny(Collection<UUID> agents) {
        return agents.stream().anyMatch(each -> inTheConsole.containsKey(each) || inTheList.containsKey(each));
    }

    /// How long after `since` an agent was shown as gone, in either.
    Shown shown(UUID agent, Instant since) {
        return new Shown(
                name,
                Duration.between(since, inTheConsole.getOrDefault(agent, Instant.MAX)),
                Duration.between(since, inTheList.getOrDefault(agent, Instant.MAX)));
    }

    record Shown(String where, Duration inTheConsole, Duration inTheList) {}

    @Override
    public String toString() {
        return name;
    }
}
