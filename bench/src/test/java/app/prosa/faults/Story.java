package app.prosa.faults;

import app.prosa.load.Console;
import app.prosa.load.Frames;
import app.prosa.load.Letter;
import app.prosa.load.Visitor;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A random history of one conversation: its visitor and two agents do what people do, in any order that is allowed.
final class Story {
    private final RandomGenerator random;
    private final Visitor visitor;
    private final List<Console> agents;
    private final UUID conversation;
    private int owner;
    private boolean registered;

    /// The first agent's reply has claimed it.
    Story(RandomGenerator random, Visitor visitor, List<Console> agents) {
        this.random = random;
        this.visitor = visitor;
        this.agents = agents;
        this.conversation = UUID.fromString(
                visitor.begin(Letter.newId(), "Olá").join().path("id").asString());
        reply();
    }

    UUID conversation() {
        return conversation;
    }

    void goesOn(int steps) {
        for (var step = 0; step < steps; step++) {
            switch (random.nextInt(6)) {
                case 0 -> write();
                case 1 -> reply();
                case 2 -> owner("POST", "notes", letter("entre nós"));
                case 3 -> transfer();
                case 4 -> register();
                default -> owner("PUT", "read-mark", Frames.body().put("seq", 1 + random.nextInt(3)));
            }
        }
    }

    void ends() {
        owner("POST", "closure", Frames.body());
    }

    /// How many entries the console's timeline has.
    long length() {
        var timeline = agents.get(owner)
                .get("/api/v1/conversations/" + conversation + "/timeline?after=0&limit=50")
                .join()
                .body();
        return timeline.path("entries").size();
    }

    List<JsonNode> asTheVisitorLoadsIt() {
        var path = "/widget/api/conversations/" + conversation + "/entries?after=0";
        return List.copyOf(
                visitor.ask("GET", path, "").join().body().path("entries").values());
    }

    private void write() {
        visitor.post(Letter.of(conversation, word())).join();
    }

    private void reply() {
        owner("POST", "replies", letter(word()));
    }

    private void transfer() {
        var other = 1 - owner;
        var to = agents.get(other).get("/api/v1/me").join().body().path("id").asString();
        owner(
                "POST",
                "transfers",
                Frames.body().put("agent", to).putNull("team").put("note", word()));
        owner = other;
    }

    /// Once; a customer is not edited from a conversation.
    private void register() {
        if (!registered) {
            owner("PUT", "requester", Frames.body().put("name", word()).put("email", Letter.newId() + "@cliente.test"));
            registered = true;
        }
    }

    private void owner(String method, String what, ObjectNode body) {
        agents.get(owner).must(method, "/api/v1/conversations/" + conversation + "/" + what, body);
    }

    private static ObjectNode letter(String text) {
        return Frames.body().put("id", Letter.newId().toString()).put("text", text);
    }

    private String word() {
        return "palavra " + random.nextInt(1_000_000);
    }
}
