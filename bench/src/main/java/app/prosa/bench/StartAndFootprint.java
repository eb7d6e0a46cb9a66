package app.prosa.bench;

import app.prosa.load.Console;
import app.prosa.load.Frames;
import app.prosa.load.Letter;
import app.prosa.load.Seeded;
import app.prosa.load.Visitor;
import app.prosa.load.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;

/// B7.
final class StartAndFootprint implements Benchmark {
    private static final int CHAT = 18_000;
    private static final int VISITORS = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final String WARM = "Prosa, with its data folder";
    private static final String WITHOUT = "Prosa, the same without the AOT cache";
    private static final String FIRST = "Prosa, first start ever";
    private static final String RESTING = "Prosa and PostgreSQL, idle";
    private static final String VISITED = "Prosa and PostgreSQL, 1,000 visitors";

    @Override
    public Result run(Stage stage) throws Exception {
        var tally = new Tally();
        for (var round = 0; round < stage.form().rounds(); round++) {
            warmStart(stage, tally, WARM, stage.command());
            warmStart(stage, tally, WITHOUT, withoutCache(stage.command()));
            firstStart(stage, tally, round);
        }
        return new Result(
                "B7",
                "B7. Start and footprint",
                """
                From the start of the process to the first message that is acknowledged: with the data folder there;
                the same without the AOT cache; and in an empty folder, where PostgreSQL is unpacked and made, an
                agent signs in, and a visitor begins a conversation. Memory is of all processes together (Pss),
                PostgreSQL's too, 5 s after the first message, and then with 1,000 idle visitors.""",
                tally.all(),
                List.of(
                        Verdict.atMost("warm start", 3, " s", tally.median(WARM)),
                        Verdict.atMost("first start ever", 12, " s", tally.median(FIRST)),
                        Verdict.atMost("memory, idle", 512, " MB", tally.median(RESTING)),
                        Verdict.atMost("memory, 1,000 visitors", 512, " MB", tally.median(VISITED))),
                List.of(
                        new Plot(
                                "B7. Start to first acknowledged message (less is better)",
                                List.of(tally.of(WARM), tally.of(WITHOUT), tally.of(FIRST))),
                        new Plot(
                                "B7. Memory of the whole stack (less is better)",
                                List.of(tally.of(RESTING), tally.of(VISITED)))));
    }

    private static void warmStart(Stage stage, Tally tally, String name, List<String> command) {
        var chat = stage.visitors(CHAT, 1).getFirst();
        var start = System.nanoTime();
        try (var prosa = stage.launch(command, stage.data(), Ports.PROSA, Map.of())) {
            Waiting.must("a message is acknowledged", LONGEST, () -> isAcknowledged(stage, prosa, chat));
            tally.add(name, " s", seconds(start));
            if (name.equals(WARM)) {
                footprint(stage, tally, prosa);
            }
        }
    }

    private static void footprint(Stage stage, Tally tally, Program prosa) {
        Waiting.pause(IDLE);
        tally.add(RESTING, " MB", Memory.ofAll(prosa.handle()) / 1024.0);
        var visitors = stage.visitors(0, VISITORS).stream()
                .map(each -> new Visiting(prosa.at("http", ""), each, Seeded.ENTRIES))
                .toList();
        try (var all = Gathering.of(stage.wires(), visitors, (_, _) -> {})) {
            Waiting.pause(IDLE);
            all.mustBeWhole();
            tally.add(VISITED, " MB", Memory.ofAll(prosa.handle()) / 1024.0);
        }
    }

    private static boolean isAcknowledged(Stage stage, Program prosa, Seeded chat) {
        var letter = Letter.of(chat.conversation(), Talk.text(0));
        var body = Frames.body().put("id", letter.id().toString()).put("text", letter.text());
        var path = "/widget/api/conversations/" + chat.conversation() + "/messages";
        var headers = Map.of("Authorization", "Bearer " + chat.secret(), "X-Forwarded-For", chat.address());
        return worked(() -> stage.network()
                .http()
                .ask("POST", prosa.at("http", path), body.toString(), headers)
                .join()
                .isGood());
    }

    /// What the person who tries Prosa for the first time does, without their pauses.
    private static void firstStart(Stage stage, Tally tally, int round) {
        var folder = stage.emptyFolder("first-" + round);
        var start = System.nanoTime();
        try (var prosa = stage.launch(stage.command(), folder, Ports.PROSA, Map.of())) {
            Installation.ready(prosa);
            var doors = Stage.doors(prosa);
            var console = Console.signIn(stage.network(), doors, Stage.EMAIL, Stage.PASSWORD);
            console.must("PUT", "/api/v1/me/availability", Frames.body().put("availability", "ONLINE"));
            var ticket = console.must("POST", "/api/v1/live-tickets", Frames.body())
                    .path("ticket")
                    .asString();
            var attending = List.of(new Attending(prosa.at("http", ""), ticket, List.of()));
            try (var agent = Gathering.of(stage.wires(), attending, (_, _) -> {})) {
                Waiting.must("a conversation is begun", LONGEST, () -> isBegun(stage, prosa));
                tally.add(FIRST, " s", seconds(start));
                agent.mustBeWhole();
            }
        }
    }

    private static boolean isBegun(Stage stage, Program prosa) {
        var visitor = new Visitor(stage.network(), Stage.doors(prosa), "10.9.9.9", Watch.NOTHING);
        return worked(() -> !visitor.begin(Letter.newId(), Talk.text(0)).join().isMissingNode());
    }

    private static boolean worked(BooleanSupplier attempt) {
        try {
            return attempt.getAsBoolean();
        } catch (CompletionException notYet) {
            return false;
        }
    }

    private static List<String> withoutCache(List<String> command) {
        return command.stream().filter(each -> !each.startsWith("-XX:AOTCache")).toList();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
