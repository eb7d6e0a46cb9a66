package app.prosa.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redis.embedded.RedisServer;

/// B6.
final class TwoNodes implements Benchmark {
    private static final int FIRST = 16_000;
    private static final int VISITORS = 1_000;
    private static final int RATE = 1_000;
    private static final double MOSTLY = 0.95;
    private static final String ONE = "Prosa, both on one node";
    private static final String TWO = "Prosa, by way of Redis";

    @Override
    public Result run(Stage stage) throws Exception {
        var tally = new Tally();
        var redis =
                RedisServer.newRedisServer().port(Ports.REDIS).bind("127.0.0.1").build();
        redis.start();
        var hints = Map.of("PROSA_REDIS_URL", "redis://127.0.0.1:" + Ports.REDIS);
        try (var one = Installation.ready(stage.launch(stage.command(), stage.data(), Ports.PROSA, hints));
                var other = Installation.ready(otherNode(stage, hints))) {
            measure(stage, tally, one, other);
        } finally {
            redis.stop();
        }
        return new Result(
                "B6",
                "B6. Two nodes",
                """
                1,000 messages a second from 1,000 visitors, timed as in B4. Two nodes on one PostgreSQL; visitors
                write at one, and the agents' consoles are at the same node, or at the other and hear of it by Redis.""",
                tally.all(),
                List.of(Verdict.atMost("p95 through Redis / one node", 2, "x", tally.median(TWO) / tally.median(ONE))),
                List.of(new Plot("B6. Latency, 95th percentile (less is better)", tally.all())));
    }

    private static void measure(Stage stage, Tally tally, Program one, Program other) {
        var here = one.at("http", "");
        var there = other.at("http", "");
        try (var near = new ProsaTalk(stage, here, here, FIRST, VISITORS);
                var far = new ProsaTalk(stage, here, there, FIRST + VISITORS, VISITORS)) {
            var span = stage.form().span();
            Pulse.of(near, RATE, span);
            Pulse.of(far, RATE, span);
            for (var round = 0; round < stage.form().rounds(); round++) {
                tally.add(ONE, " ms", Pulse.of(near, RATE, span).percentile(MOSTLY));
                tally.add(TWO, " ms", Pulse.of(far, RATE, span).percentile(MOSTLY));
            }
        }
    }

    private static Program otherNode(Stage stage, Map<String, String> hints) throws IOException {
        var settings = new HashMap<>(hints);
        settings.put("PROSA_DATABASE_URL", Installation.databaseUrl(stage.data()));
        return stage.launch(stage.command(), stage.emptyFolder("other"), Ports.OTHER_NODE, settings);
    }
}
