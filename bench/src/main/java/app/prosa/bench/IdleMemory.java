package app.prosa.bench;

import app.prosa.bench.Program.Collection;
import app.prosa.load.Seeded;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// B1.
final class IdleMemory implements Benchmark {
    private static final int FEW = 2_000;
    private static final String UNIT = " KB";
    private static final String PROSA = "Prosa";
    private static final String JETTY = "bare Jetty";
    private static final String SOCKET_IO = "socket.io";

    @Override
    public Result run(Stage stage) throws Exception {
        var tally = new Tally();
        for (var round = 0; round < stage.form().rounds(); round++) {
            try (var prosa = stage.prosa()) {
                tally.add(PROSA, UNIT, slope(stage, prosa, Collection.JAVA, visiting(stage, prosa)));
            }
            try (var jetty = jetty(stage)) {
                tally.add(JETTY, UNIT, slope(stage, jetty, Collection.JAVA, plain(stage, jetty)));
            }
            try (var peer = Peers.start(stage, "idle.mjs", Ports.SOCKET_IO, Map.of())) {
                tally.add(SOCKET_IO, UNIT, slope(stage, peer, Collection.NODE, socketIo(stage, peer)));
            }
        }
        var ours = tally.median(PROSA);
        return new Result(
                "B1",
                "B1. Memory of an idle visitor",
                """
                Resident memory of the server's process after a full garbage collection, with %,d and with %,d
                visitors, each let in and following its conversation; what one more costs. Beside it: a Jetty that
                only echoes, with Prosa's Java options, and socket.io with each client in a room.""".formatted(FEW, stage.form().sockets()),
                tally.all(),
                List.of(
                        Verdict.atMost("Prosa", 16, UNIT, ours),
                        Verdict.atMost("Prosa / bare Jetty", 1.5, "x", ours / tally.median(JETTY)),
                        Verdict.atMost("Prosa / socket.io", 1, "x", ours / tally.median(SOCKET_IO))),
                List.of(new Plot("B1. Memory of one idle visitor (less is better)", tally.all())));
    }

    /// What one more costs, in kilobytes.
    private static double slope(Stage stage, Program server, Collection collect, List<? extends Dialect> guests) {
        var many = guests.size() - FEW;
        try (var few = Gathering.of(stage.wires(), guests.subList(0, FEW), (_, _) -> {})) {
            var before = server.settledMemory(collect);
            try (var rest = Gathering.of(stage.wires(), guests.subList(FEW, guests.size()), (_, _) -> {})) {
                var after = server.settledMemory(collect);
                few.mustBeWhole();
                rest.mustBeWhole();
                return (double) (after - before) / many;
            }
        }
    }

    private static List<Visiting> visiting(Stage stage, Program prosa) {
        return stage.visitors(0, stage.form().sockets()).stream()
                .map(chat -> new Visiting(prosa.at("http", ""), chat, Seeded.ENTRIES))
                .toList();
    }

    private static List<Plain> plain(Stage stage, Program jetty) {
        return IntStream.range(0, stage.form().sockets())
                .mapToObj(_ -> new Plain(jetty.at("ws", "/echo"), "hello"))
                .toList();
    }

    private static List<SocketIo> socketIo(Stage stage, Program peer) {
        return IntStream.range(0, stage.form().sockets())
                .mapToObj(number -> SocketIo.known(peer.at("http", ""), number))
                .toList();
    }

    /// With the options that Prosa runs with, but those that name its own files.
    private static Program jetty(Stage stage) {
        var command = stage.javaCommand();
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), EchoServer.class.getName()));
        command.add(Integer.toString(Ports.ECHO));
        return Program.start(command, Map.of(), Ports.ECHO, stage.log("jetty")).listening();
    }
}
