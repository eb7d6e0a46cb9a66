package app.prosa.bench;

import java.time.Duration;
import java.util.List;

/// B3.
final class DurableMessages implements Benchmark {
    private static final int FIRST = 0;
    private static final int VISITORS = 2_000;
    private static final int CLIENTS = 16;
    private static final Duration COLD = Duration.ofSeconds(10);

    private static final String PROSA = "Prosa";
    private static final String COLD_PROSA = "Prosa, first 10 s after its start";
    private static final String PEER = "socket.io + pg";
    private static final String ONE_ROW = "PostgreSQL, single-row inserts";
    private static final String BOTH_ROWS = "PostgreSQL, both rows";

    @Override
    public Result run(Stage stage) throws Exception {
        var tally = new Tally();
        var floor = new Floor(stage, stage.visitors(FIRST, VISITORS));
        var span = stage.form().span();
        try (var prosa = stage.prosa();
                var ours = new ProsaTalk(stage, prosa.at("http", ""), prosa.at("http", ""), FIRST, VISITORS);
                var theirs = new SocketIoTalk(stage, FIRST, VISITORS)) {
            tally.add(COLD_PROSA, "/s", Rally.of(ours, COLD));
            Rally.of(theirs, COLD.dividedBy(2));
            for (var round = 0; round < stage.form().rounds(); round++) {
                tally.add(ONE_ROW, "/s", floor.rate(Floor.ONE_ROW, CLIENTS, span.dividedBy(2)));
                tally.add(PROSA, "/s", Rally.of(ours, span));
                tally.add(BOTH_ROWS, "/s", floor.rate(Floor.MESSAGE, CLIENTS, span.dividedBy(2)));
                tally.add(PEER, "/s", Rally.of(theirs, span));
            }
        }
        var ours = tally.median(PROSA);
        return new Result(
                "B3",
                "B3. Durable messages",
                """
                200 senders (2,000 visitors in turn), each writing the next message when the last is acknowledged,
                which is after its commit; every message also reaches its visitor's chat and the console of an agent.
                Beside it: socket.io with pg, storing the same two rows by one statement, a commit each, 16
                connections; and 16 JDBC clients on the same PostgreSQL without any server.""",
                tally.all(),
                List.of(
                        Verdict.atLeast("Prosa / socket.io + pg", 2, "x", ours / tally.median(PEER)),
                        Verdict.atLeast("Prosa / single-row inserts", 0.9, "x", ours / tally.median(ONE_ROW))),
                List.of(new Plot("B3. Durable messages a second (more is better)", tally.all())));
    }
}
