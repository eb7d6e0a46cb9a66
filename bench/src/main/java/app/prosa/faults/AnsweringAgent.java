package app.prosa.faults;

import app.prosa.faults.Fact.Count;
import app.prosa.load.Agent;
import app.prosa.load.Letter;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/// An agent who answers each message of the visitors given to them, once.
final class AnsweringAgent {
    private final String name;
    private final Agent agent;
    private final History history;
    private final Map<UUID, Scribe> scribes = new ConcurrentHashMap<>();
    private final AtomicInteger unanswered = new AtomicInteger();

    AnsweringAgent(String name, Agent agent, History history) {
        this.name = name;
        this.agent = agent;
        this.history = history;
    }

    Agent agent() {
        return agent;
    }

    /// A socket follows 40 topics at the most.
    void lookAfter(UUID conversation) {
        var scribe = new Scribe(history, name, conversation, Count.CONSOLE, entry -> hear(conversation, entry));
        scribes.put(conversation, scribe);
        agent.follow(conversation, scribe);
    }

    /// The last place seen of a conversation.
    long held(UUID conversation) {
        var scribe = scribes.get(conversation);
        return scribe == null ? 0 : scribe.held();
    }

    boolean hasAnsweredAll() {
        return unanswered.get() == 0;
    }

    private void hear(UUID conversation, JsonNode entry) {
        if (entry.path("by").path("kind").asString("").equals("VISITOR")
                && entry.path("kind").asString("").equals("MESSAGE")) {
            answer(conversation, entry.path("seq").asLong());
        }
    }

    private void answer(UUID conversation, long seq) {
        unanswered.incrementAndGet();
        var scribe = scribes.get(conversation);
        var letter = Letter.of(conversation, name + " responde a " + seq + " " + Letter.newId());
        if (scribe == null) {
            throw new IllegalStateException("heard of a conversation that nobody looks after");
        }
        scribe.sends(letter);
        var unused = agent.write(letter).thenAccept(outcome -> {
            scribe.isAnswered(letter, outcome);
            unanswered.decrementAndGet();
        });
    }
}
