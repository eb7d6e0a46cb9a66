package app.prosa.bench;

import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/// Sockets that are all to hear the same, and when each heard what.
final class Audience implements ObjIntConsumer<String> {
    private static final Duration LONGEST_TAIL = Duration.ofSeconds(10);

    private final int sockets;
    private volatile @Nullable Times times;

    Audience(int sockets) {
        this.sockets = sockets;
    }

    /// Has events sent at a rate, and times each on each socket from when it was due.
    Times hear(double rate, Duration span, IntConsumer send) {
        var heard = new Times(OpenLoop.steps(rate, span) * sockets);
        times = heard;
        OpenLoop.run(rate, span, (number, due) -> {
            for (var socket = 0; socket < sockets; socket++) {
                heard.isDue(number * sockets + socket, due);
            }
            send.accept(number);
        });
        if (!Waiting.until(LONGEST_TAIL, heard::isOver)) {
            System.out.println("      " + heard.missing() + " deliveries did not arrive within 10 s");
        }
        times = null;
        return heard;
    }

    @Override
    public void accept(String frame, int socket) {
        var now = times;
        if (now != null) {
            Talk.numbers(frame, number -> now.ends(number * sockets + socket));
        }
    }
}
