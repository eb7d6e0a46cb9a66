package app.prosa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Writes what was found as a page with its plots. What people have written below it stays.
final class Report {
    private static final String BY_HAND = "\n## What stands in the way\n";

    private final Path page;
    private final Path images;

    /// @param folder `docs`: the page goes there, and the plots into `images`
    Report(Path folder) {
        this.page = folder.resolve("benchmarks.md");
        this.images = folder.resolve("images");
    }

    Path page() {
        return page;
    }

    void write(List<Result> results, Conditions conditions, Duration took) throws IOException {
        Files.createDirectories(images);
        var text = new StringBuilder("""
                # Benchmarks

                Written by `bin/bench`; `bin/bench B3` measures one alone. Machines differ, and shared ones from minute
                to minute: what holds are the ratios within this run, in which everything was measured in turn with
                what stands beside it. Numbers are medians of the rounds, with the lowest and the highest.

                """);
        conditions.lines().forEach(each -> text.append("- ").append(each).append('\n'));
        text.append("- It took %d min %d s\n".formatted(took.toMinutes(), took.toSecondsPart()));
        text.append("\n## Targets\n\n| | Target | Measured | |\n|---|---|---|---|\n");
        results.forEach(result -> result.verdicts()
                .forEach(each -> text.append("| %s | %s | %s | %s |\n"
                        .formatted(
                                result.name(), each.target(), each.measured(), each.met() ? "met" : "**not met**"))));
        for (var result : results) {
            text.append(section(result));
        }
        Files.writeString(page, text + byHand());
    }

    private String byHand() throws IOException {
        var before = Files.exists(page) ? Files.readString(page) : "";
        var start = before.indexOf(BY_HAND);
        return start < 0 ? "" : before.substring(start);
    }

    private String section(Result result) throws IOException {
        var text = new StringBuilder("\n## " + result.title() + "\n\n" + result.how() + "\n\n");
        for (var number = 0; number < result.plots().size(); number++) {
            var name = "bench-%s-%d.svg".formatted(result.name().toLowerCase(Locale.ROOT), number + 1);
            var plot = result.plots().get(number);
            Files.writeString(images.resolve(name), plot.svg());
            text.append("![")
                    .append(plot.title())
                    .append("](images/")
                    .append(name)
                    .append(")\n");
        }
        if (result.measures().isEmpty()) {
            return text.toString();
        }
        text.append("\n| | Median | Rounds |\n|---|---|---|\n");
        result.measures()
                .forEach(each -> text.append("| %s | %s | %s |\n".formatted(each.name(), each.said(), each.spread())));
        return text.toString();
    }
}
