package app.prosa.faults;

import app.prosa.faults.Fact.Count;
import app.prosa.load.Ear;
import app.prosa.load.Letter;
import app.prosa.load.Outcome;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Writes down what one client does, is told and sees in one conversation.
final class Scribe implements Ear {
    private final History history;
    private final String name;
    private final UUID conversation;
    private final Count count;
    private final Consumer<JsonNode> heard;
    private final AtomicLong held = new AtomicLong();

    /// @param heard told of every entry once
    Scribe(History history, String name, UUID conversation, Count count, Consumer<JsonNode> heard) {
        this.history = history;
        this.name = name;
        this.conversation = conversation;
        this.count = count;
        this.heard = heard;
        history.write(new Fact.Followed(name, conversation, count));
    }

    /// The last place seen.
    long held() {
        return held.get();
    }

    UUID conversation() {
        return conversation;
    }

    void sends(Letter letter) {
        history.write(new Fact.Sent(name, letter.id(), letter.conversation(), letter.text()));
    }

    void isAnswered(Letter letter, Outcome outcome) {
        history.write(
                switch (outcome) {
                    case Outcome.Done(var result) -> new Fact.Ticked(letter.id(), count, place(result));
                    case Outcome.Refused refused -> new Fact.Refused(letter.id(), refused.code());
                    case Outcome.Unknown() -> throw new IllegalStateException("not an answer");
                });
    }

    @Override
    public void entry(long position, JsonNode entry) {
        history.write(new Fact.Saw(name, conversation, position, letter(entry)));
        heard.accept(entry);
        held.set(position);
    }

    private long place(JsonNode result) {
        return result.path(count == Count.CONSOLE ? "seq" : "publicSeq").asLong();
    }

    private static Optional<UUID> letter(JsonNode entry) {
        return entry.has("id") ? Optional.of(UUID.fromString(entry.path("id").asString())) : Optional.empty();
    }
}
