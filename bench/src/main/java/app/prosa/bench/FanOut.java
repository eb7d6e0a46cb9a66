package app.prosa.bench;

import app.prosa.load.Frames;
import app.prosa.load.Letter;
import app.prosa.load.Seeded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// B5.
final class FanOut implements Benchmark {
    private static final int SOCKETS = 1_000;
    private static final int FIRST = 15_500;
    private static final List<Integer> DELIVERIES = List.of(20_000, 60_000);
    /// For each of the two rates.
    private static final Duration COLD = Duration.ofSeconds(5);
    private static final double WORST = 0.99;

    /// Each time another conversation: nobody has to catch up with what was said in an earlier round.
    private int next = FIRST;

    @Override
    public Result run(Stage stage) throws Exception {
        var tally = new Tally();
        try (var prosa = stage.prosa();
                var ws = Peers.start(stage, "broadcast.mjs", Ports.WS, Map.of());
                var socketIo = Peers.start(stage, "room.mjs", Ports.SOCKET_IO, Map.of())) {
            measure(tally, () -> prosa(stage, prosa), COLD, "Prosa, first 10 s");
            for (var round = 0; round < stage.form().rounds(); round++) {
                measure(tally, () -> prosa(stage, prosa), stage.form().span(), "Prosa");
                measure(tally, () -> ws(stage, ws), stage.form().span(), "ws");
                measure(tally, () -> socketIo(stage, socketIo), stage.form().span(), "socket.io");
            }
        }
        return new Result(
                "B5",
                "B5. One event to 1,000 sockets",
                """
                One conversation that 1,000 sockets follow (one visitor's many tabs) and an agent answers in, 20 and
                60 times a second: 20,000 and 60,000 deliveries. Timed for each socket from when the event was due; on
                Prosa it is stored and committed first, and its new state is sent behind it. Beside it: ws and
                socket.io, where the event is only passed on.""",
                tally.all(),
                DELIVERIES.stream()
                        .map(rate -> Verdict.atMost(
                                "p99 of Prosa / ws at " + name(rate),
                                1,
                                "x",
                                tally.median("Prosa, " + name(rate)) / tally.median("ws, " + name(rate))))
                        .toList(),
                List.of(new Plot("B5. Fan-out, 99th percentile (less is better)", tally.all())));
    }

    /// A room full of sockets, and how to send them something.
    private record Room(Audience audience, Gathering sockets, Gathering senders, IntConsumer send)
            implements AutoCloseable {
        @Override
        public void close() {
            sockets.mustBeWhole();
            sockets.close();
            senders.close();
        }
    }

    private interface Opening {
        Room open();
    }

    private static void measure(Tally tally, Opening opening, Duration span, String name) {
        try (var room = opening.open()) {
            for (var rate : DELIVERIES) {
                var times = room.audience().hear((double) rate / SOCKETS, span, room.send());
                tally.add(name + ", " + name(rate), " ms", times.percentile(WORST));
            }
        }
    }

    private static String name(int rate) {
        return rate / 1000 + "k/s";
    }

    private static Room ws(Stage stage, Program ws) {
        var audience = new Audience(SOCKETS);
        var plain = new Plain(ws.at("ws", "/"), "hello");
        var sockets = Gathering.of(
                stage.wires(), IntStream.range(0, SOCKETS).mapToObj(_ -> plain).toList(), audience);
        return new Room(audience, sockets, sockets, number -> sockets.get(0).say(entry(number)));
    }

    private static Room socketIo(Stage stage, Program server) {
        var audience = new Audience(SOCKETS);
        var dialects = IntStream.range(0, SOCKETS)
                .mapToObj(number -> SocketIo.known(server.at("http", ""), number))
                .toList();
        var sockets = Gathering.of(stage.wires(), dialects, audience);
        return new Room(
                audience, sockets, sockets, number -> sockets.get(0).say("42[\"message\"," + entry(number) + "]"));
    }

    /// An agent's socket may send 20 frames a second on average, so four send in turn.
    private Room prosa(Stage stage, Program prosa) {
        var audience = new Audience(SOCKETS);
        var door = prosa.at("http", "");
        var number = next++;
        var chats = stage.visitors(number, 1);
        var chat = chats.getFirst();
        var tabs = IntStream.range(0, SOCKETS)
                .mapToObj(_ -> new Visiting(door, chat, Seeded.ENTRIES))
                .toList();
        var sockets = Gathering.of(stage.wires(), tabs, audience);
        var consoles = Stream.generate(() -> stage.consoles(door, number, chats))
                .limit(4)
                .flatMap(List::stream)
                .toList();
        var senders = Gathering.of(stage.wires(), new ArrayList<>(consoles), (_, _) -> {});
        return new Room(audience, sockets, senders, message -> {
            var letter = Letter.of(chat.conversation(), Talk.text(message));
            senders.get(message % senders.size()).say(Frames.command(letter.id(), "reply", Frames.body(letter)));
        });
    }

    /// As long as Prosa's frame.
    private static String entry(int number) {
        return """
                {"type":"entries","topic":"chat/019ab0c4-7f5e-7d2c-a3b1-0123456789ab","entries":[{"kind":"MESSAGE",\
                "publicSeq":%d,"at":"2026-01-01T12:00:00.000000Z","id":"019ab0c4-7f5e-7d2c-a3b1-0123456789ab",\
                "by":{"kind":"AGENT","name":"bench 0"},"text":"%s"}],"more":false}\
                """.formatted(number, Talk.text(number));
    }
}
