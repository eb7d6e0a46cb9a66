package app.prosa.realtime;

import org.jspecify.annotations.Nullable;

/// A frame on its way, perhaps to many. Its text is made once, by the first line that needs it.
final class Outgoing {
    private final ServerFrame frame;
    private final Frames frames;
    private @Nullable String text;

    Outgoing(ServerFrame frame, Frames frames) {
        this.frame = frame;
        this.frames = frames;
    }

    ServerFrame frame() {
        return frame;
    }

    synchronized String text() {
        var made = text;
        if (made == null) {
            made = frames.write(frame);
            text = made;
        }
        return made;
    }
}
