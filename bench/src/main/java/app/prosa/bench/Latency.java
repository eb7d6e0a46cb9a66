package app.prosa.bench;

import app.prosa.load.Seeded;
import java.time.Duration;
import java.util.List;

/// B4.
final class Latency implements Benchmark {
    private static final int FIRST = 2_000;
    private static final int VISITORS = 1_000;
    private static final int IDLE = 2_000;
    private static final List<Integer> RATES = List.of(200, 1_000);
    private static final Duration COLD = Duration.ofSeconds(10);
    private static final String COMMIT = "commit of one insert, p50";
    private static final double TYPICAL = 0.5;
    private static final double WORST = 0.99;

    @Override
    public Result run(Stage stage) throws Exception {
        var tally = new Tally();
        var floor = new Floor(stage, stage.visitors(FIRST, VISITORS));
        try (var prosa = stage.prosa();
                var idle = Gathering.of(stage.wires(), idle(stage, prosa), (_, _) -> {});
                var ours = new ProsaTalk(stage, prosa.at("http", ""), prosa.at("http", ""), FIRST, VISITORS);
                var theirs = new SocketIoTalk(stage, FIRST, VISITORS)) {
            add(tally, "Prosa, first 10 s, 200/s", Pulse.of(ours, RATES.getFirst(), COLD));
            Pulse.of(ours, RATES.getLast(), stage.form().span());
            Pulse.of(theirs, RATES.getLast(), stage.form().span());
            for (var round = 0; round < stage.form().rounds(); round++) {
                tally.add(COMMIT, " ms", floor.time(Floor.ONE_ROW, Duration.ofSeconds(2)));
                for (var rate : RATES) {
                    add(
                            tally,
                            "Prosa, " + rate + "/s",
                            Pulse.of(ours, rate, stage.form().span()));
                    add(
                            tally,
                            "socket.io + pg, " + rate + "/s",
                            Pulse.of(theirs, rate, stage.form().span()));
                }
            }
            idle.mustBeWhole();
        }
        var commit = tally.median(COMMIT);
        return new Result(
                "B4",
                "B4. Latency from visitor to agent",
                """
                Messages at a fixed rate from 1,000 visitors, timed from when each was due until it is on the agent's
                socket, stored and committed on the way; 2,000 more sockets sit idle on Prosa. Multiples are of the
                time that one durable insert takes one client alone.""",
                tally.all(),
                RATES.stream()
                        .flatMap(rate -> List.of(
                                multiple(tally, "Prosa, " + rate + "/s, p50", 4, commit),
                                multiple(tally, "Prosa, " + rate + "/s, p99", 20, commit))
                                .stream())
                        .toList(),
                List.of(
                        new Plot("B4. Latency, median (less is better)", ending(tally, "p50")),
                        new Plot("B4. Latency, 99th percentile (less is better)", ending(tally, "p99"))));
    }

    private static List<Visiting> idle(Stage stage, Program prosa) {
        return stage.visitors(FIRST + VISITORS, IDLE).stream()
                .map(chat -> new Visiting(prosa.at("http", ""), chat, Seeded.ENTRIES))
                .toList();
    }

    private static void add(Tally tally, String name, Times times) {
        tally.add(name + ", p50", " ms", times.percentile(TYPICAL));
        tally.add(name + ", p99", " ms", times.percentile(WORST));
    }

    private static Verdict multiple(Tally tally, String name, double limit, double commit) {
        return Verdict.atMost(name + " / commit", limit, "x", tally.median(name) / commit);
    }

    private static List<Rounds> ending(Tally tally, String with) {
        return tally.all().stream().filter(each -> each.name().endsWith(with)).toList();
    }
}
