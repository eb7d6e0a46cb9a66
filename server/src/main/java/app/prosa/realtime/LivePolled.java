package app.prosa.realtime;

import java.util.List;
import java.util.Map;

/// The answer of a poll: the frames that a socket would have brought, and the marks to come back with.
public record LivePolled(List<ServerFrame> frames, Map<String, String> marks) {
    public LivePolled {
        frames = List.copyOf(frames);
        marks = Map.copyOf(marks);
    }
}
