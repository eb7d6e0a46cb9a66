package app.prosa.faults;

import app.prosa.load.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The times in which clients had no connection, and how they were told of its end.
final class Absences implements Watch {
    private final Queue<Integer> codes = new ConcurrentLinkedQueue<>();
    private final Queue<Duration> gaps = new ConcurrentLinkedQueue<>();

    @Override
    public void lost(int code) {
        codes.add(code);
    }

    @Override
    public void welcome(Duration away) {
        if (!away.isZero()) {
            gaps.add(away);
        }
    }

    /// Everybody who lost a connection has one again.
    boolean areOver() {
        return gaps.size() == codes.size();
    }

    /// From the loss to the next welcome.
    List<Duration> gaps() {
        return List.copyOf(gaps);
    }

    /// The codes that sockets were closed with.
    List<Integer> codes() {
        return List.copyOf(codes);
    }
}
