package app.prosa.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// B2.
final class ReconnectStorm implements Benchmark {
    private static final int VISITORS = 10_000;
    private static final int FIRST = 5_000;
    private static final int WARMING = 2_000;
    private static final String PROSA = "Prosa";
    private static final String COLD = "Prosa, just started";
    private static final String PEER = "socket.io, handshakes alone";

    @Override
    public Result run(Stage stage) throws Exception {
        var tally = new Tally();
        try (var prosa = stage.prosa();
                var peer = Peers.start(stage, "idle.mjs", Ports.SOCKET_IO, Map.of())) {
            tally.add(COLD, "/s", rate(stage, returning(stage, prosa).subList(0, WARMING)));
            rate(stage, shakingHands(peer).subList(0, WARMING));
            for (var round = 0; round < stage.form().rounds(); round++) {
                tally.add(PROSA, "/s", rate(stage, returning(stage, prosa)));
                tally.add(PEER, "/s", rate(stage, shakingHands(peer)));
            }
        }
        return new Result(
                "B2",
                "B2. Reconnect storm",
                """
                %,d visitors, who all come back as fast as they are let in, 100 at any moment: connect, say who they
                are, follow their conversation, and receive the two entries that they lack. A gap in what they receive
                ends the benchmark. Beside it: socket.io, connect and say who they are.""".formatted(VISITORS),
                tally.all(),
                List.of(
                        Verdict.atLeast("Prosa / socket.io", 1, "x", tally.median(PROSA) / tally.median(PEER)),
                        new Verdict("0 gaps", "0", true)),
                List.of(new Plot("B2. Visitors let in a second (more is better)", tally.all())));
    }

    private static double rate(Stage stage, List<? extends Dialect> guests) {
        var start = System.nanoTime();
        try (var all = Gathering.of(stage.wires(), guests, (_, _) -> {})) {
            var seconds = (System.nanoTime() - start) / 1e9;
            all.mustBeWhole();
            return all.size() / seconds;
        }
    }

    /// They hold the first entry of three.
    private static List<Visiting> returning(Stage stage, Program prosa) {
        return stage.visitors(FIRST, VISITORS).stream()
                .map(chat -> new Visiting(prosa.at("http", ""), chat, 1))
                .toList();
    }

    private static List<SocketIo> shakingHands(Program peer) {
        return IntStream.range(0, VISITORS)
                .mapToObj(number -> SocketIo.known(peer.at("http", ""), number))
                .toList();
    }
}
