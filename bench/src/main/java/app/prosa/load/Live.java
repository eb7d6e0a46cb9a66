package app.prosa.load;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A client of the socket protocol that does all that docs/realtime.md asks of one: it holds positions, notices gaps
/// and silences, comes back, and says what it has.
public final class Live {
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(15);

    private final EventLoop loop;
    private final Line line;
    private final Watch watch;
    private final Map<String, Followed> topics = new LinkedHashMap<>();
    private final Map<UUID, CompletableFuture<Outcome>> asked = new HashMap<>();

    Live(Wires wires, EventLoop loop, Doors doors, Entrance entrance, Watch watch) {
        this.loop = loop;
        this.line = new Line(wires, loop, doors, entrance, new Talk());
        this.watch = watch;
    }

    public void connect() {
        loop.execute(line::connect);
    }

    /// For good, and without a farewell.
    public void leave() {
        loop.execute(line::leave);
    }

    /// As when the network goes: it comes back by itself.
    public void cut() {
        loop.execute(line::cut);
    }

    /// Leaves unread whatever the server sends on the present connection.
    public void stopReading() {
        loop.execute(line::stopReading);
    }

    public void follow(String topic, Ear ear) {
        loop.execute(() -> {
            var followed = new Followed(topic, ear);
            topics.put(topic, followed);
            if (line.isUp()) {
                line.send(followed.subscription());
            }
        });
    }

    public void unfollow(String topic) {
        loop.execute(() -> {
            topics.remove(topic);
            line.send(Frames.unsubscribe(topic));
        });
    }

    /// Asks how far the topics are, as a tab does that wakes: what is missing then comes.
    public void wake() {
        loop.execute(() -> line.send(Frames.WAKE));
    }

    /// `Unknown` at once when there is no connection, when it ends before the answer, and after 15 s.
    public CompletableFuture<Outcome> command(String name, ObjectNode body) {
        var id = Letter.newId();
        var answer = new CompletableFuture<Outcome>();
        loop.execute(() -> {
            if (line.isUp()) {
                asked.put(id, answer);
                line.send(Frames.command(id, name, body));
            } else {
                answer.complete(new Outcome.Unknown());
            }
        });
        return answer.completeOnTimeout(new Outcome.Unknown(), ANSWER_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private final class Talk implements Line.User {
        @Override
        public void up(Duration away) {
            watch.welcome(away);
            topics.values().forEach(each -> line.send(each.subscription()));
        }

        @Override
        public void heard(JsonNode frame) {
            switch (frame.path("type").asString("")) {
                case "subscribed" ->
                    with(frame, each -> each.stands(frame.path("anew").asBoolean(), frame.path("state")));
                case "entries" -> with(frame, each -> take(each, frame.path("entries")));
                case "state" -> with(frame, each -> each.ear().state(frame.path("state")));
                case "row" -> with(frame, each -> each.ear().row(frame.path("row")));
                case "gone" -> with(frame, each -> each.ear().gone(id(frame)));
                case "signal" -> with(frame, each -> each.ear().signal(frame.path("signal")));
                case "ended" ->
                    with(frame, each -> each.ear().ended(frame.path("code").asString("")));
                case "done" -> answered(id(frame), new Outcome.Done(frame.path("result")));
                case "refused" -> answered(id(frame), Outcome.Refused.of(frame.path("problem")));
                case "beat" -> beat(frame.path("seqs"));
                default -> throw new IllegalStateException("not in docs/realtime.md: " + frame);
            }
        }

        @Override
        public void down(int code) {
            watch.lost(code);
            var unanswered = List.copyOf(asked.values());
            asked.clear();
            unanswered.forEach(each -> each.complete(new Outcome.Unknown()));
        }

        private void take(Followed followed, JsonNode entries) {
            if (!followed.take(entries)) {
                line.send(followed.subscription());
            }
        }

        private void beat(JsonNode seqs) {
            seqs.properties().forEach(each -> {
                var followed = topics.get(each.getKey());
                if (followed != null && followed.isBehind(each.getValue().asLong())) {
                    line.send(followed.subscription());
                }
            });
        }

        private void answered(UUID id, Outcome outcome) {
            var answer = asked.remove(id);
            if (answer != null) {
                answer.complete(outcome);
            }
        }

        private void with(JsonNode frame, Consumer<Followed> act) {
            var followed = topics.get(frame.path("topic").asString(""));
            if (followed != null) {
                act.accept(followed);
            }
        }

        private static UUID id(JsonNode frame) {
            return UUID.fromString(frame.path("id").asString());
        }
    }
}
