package app.prosa.bench;

import app.prosa.load.Frames;
import app.prosa.load.Seeded;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// A visitor of Prosa: lets itself in, follows its conversation behind what it holds, and has arrived when it holds all
/// of it, without a gap.
///
/// @param held the `publicSeq` up to which it holds the conversation
record Visiting(URI door, Seeded chat, long held) implements Dialect {
    @Override
    public URI at() {
        return URI.create("ws://" + door.getAuthority() + "/widget/live");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("X-Forwarded-For", chat.address());
    }

    @Override
    public Optional<String> opening() {
        return Optional.of(Frames.hello(chat.secret()));
    }

    @Override
    public Step hear(String text) {
        if (text.startsWith("{\"type\":\"welcome\"")) {
            return new Step.Answer(chat.subscription("chat", held));
        }
        if (text.startsWith("{\"type\":\"subscribed\"")) {
            return held == Seeded.ENTRIES ? new Step.Arrived() : new Step.Listen();
        }
        return held < Seeded.ENTRIES && catchesUp(text) ? new Step.Arrived() : new Step.Listen();
    }

    private boolean catchesUp(String text) {
        if (!text.startsWith("{\"type\":\"entries\"")) {
            return false;
        }
        for (var seq = held + 1; seq <= Seeded.ENTRIES; seq++) {
            if (!text.contains("\"publicSeq\":" + seq + ",")) {
                throw new IllegalStateException("a gap before " + seq + " in " + text);
            }
        }
        return true;
    }
}
