package app.prosa.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// `Bench [--long | --trial] [B1...] -- how-prosa-is-run...`, from the root of the checkout; see bin/bench. All
/// together are written to `docs/`, some alone to `bench/target/`.
final class Bench {
    private static final List<Named> ALL = List.of(
            new Named("B1", new IdleMemory()),
            new Named("B2", new ReconnectStorm()),
            new Named("B3", new DurableMessages()),
            new Named("B4", new Latency()),
            new Named("B5", new FanOut()),
            new Named("B6", new TwoNodes()),
            new Named("B7", new StartAndFootprint()));

    private record Named(String name, Benchmark benchmark) {}

    private Bench() {}

    static void main(String[] arguments) throws Exception {
        var all = List.of(arguments);
        var asked = all.subList(0, all.indexOf("--"));
        var form = asked.contains("--long") ? Form.LONG : asked.contains("--trial") ? Form.TRIAL : Form.SHORT;
        var some = ALL.stream().filter(each -> asked.contains(each.name())).toList();
        var start = System.nanoTime();
        say("Setting the stage: an installation with visitors");
        try (var stage = Stage.set(all.subList(all.indexOf("--") + 1, all.size()), form)) {
            var conditions = Conditions.now(stage);
            var report = new Report(Path.of(some.isEmpty() && form != Form.TRIAL ? "docs" : "bench/target/report"));
            var results = new ArrayList<Result>();
            for (var each : some.isEmpty() ? ALL : some) {
                results.add(measured(each, stage));
                report.write(results, conditions, Duration.ofNanos(System.nanoTime() - start));
            }
            say("Written to " + report.page());
        }
        System.exit(0); // the threads of an HTTP client would keep us
    }

    /// One that fails says so in the report, and spares the others.
    private static Result measured(Named each, Stage stage) {
        say(each.name() + " begins");
        try {
            var result = each.benchmark().run(stage);
            result.verdicts()
                    .forEach(verdict -> System.out.printf(
                            "   %s %s: %s%n",
                            verdict.met() ? "met    " : "NOT MET", verdict.target(), verdict.measured()));
            return result;
        } catch (Exception failure) {
            failure.printStackTrace();
            return Result.ofNothing(each.name(), failure);
        }
    }

    private static void say(String what) {
        System.out.println(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + "  " + what);
    }
}
