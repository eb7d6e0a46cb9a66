package app.prosa.faults;

import app.prosa.load.Ear;
import app.prosa.load.Frames;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What somebody who follows a conversation has before them: old state and entries become new state.
final class Screen implements Ear {
    private final List<JsonNode> entries = new ArrayList<>();
    private JsonNode state = Frames.body();
    private boolean begunAgain;

    @Override
    public synchronized void entry(long position, JsonNode entry) {
        entries.add(entry);
    }

    /// But for whether the visitor's page is open now, which is no history: each node knows it of its own sockets.
    @Override
    public synchronized void state(JsonNode now) {
        state = now;
        if (state.path("requester") instanceof ObjectNode requester) {
            requester.remove("online");
        }
    }

    @Override
    public synchronized void startedOver() {
        entries.clear();
        begunAgain = true;
    }

    /// It was told that what it held does not hold.
    synchronized boolean hasBegunAgain() {
        return begunAgain;
    }

    /// From the first entry to the last of so many.
    synchronized boolean isWhole(long length) {
        return length > 0 && entries.size() == length;
    }

    synchronized List<JsonNode> entries() {
        return List.copyOf(entries);
    }

    /// What stands where: the place, as this screen counts, and the id of what somebody wrote.
    synchronized List<String> places(String count) {
        return entries.stream()
                .map(each -> each.path(count).asLong() + " " + each.path("id").asString(""))
                .toList();
    }

    /// Everything on it.
    synchronized List<JsonNode> all() {
        var all = new ArrayList<>(entries);
        all.add(state);
        return List.copyOf(all);
    }
}
