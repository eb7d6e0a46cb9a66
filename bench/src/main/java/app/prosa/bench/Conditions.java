package app.prosa.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Where, when and with what it was measured.
record Conditions(List<String> lines) {
    static Conditions now(Stage stage) throws Exception {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Conditions(List.of(
                "Date: " + LocalDate.now(ZoneOffset.UTC) + ", Prosa " + said("git", "describe", "--always"),
                "Machine: %d cores (%s), %.1f GB, %s %s"
                        .formatted(
                                system.getAvailableProcessors(),
                                processor(),
                                system.getTotalMemorySize() / 1e9,
                                system.getName(),
                                system.getVersion()),
                "Servers, databases and all their clients on one machine, over loopback; load before: %.1f"
                        .formatted(system.getSystemLoadAverage()),
                "Java " + System.getProperty("java.vm.version") + ", Node " + said("node", "--version")
                        + ", PostgreSQL " + stage.postgresVersion(),
                "Prosa's Java options: `"
                        + String.join(
                                " ",
                                stage.javaCommand()
                                        .subList(1, stage.javaCommand().size()))
                        + "` and the AOT cache; `fsync` and `synchronous_commit` on",
                "Rounds: %d, each of %d s; limits for one address and one person raised"
                        .formatted(stage.form().rounds(), stage.form().span().toSeconds())));
    }

    private static String processor() throws IOException {
        var file = Path.of("/proc/cpuinfo");
        if (!Files.exists(file)) {
            return System.getProperty("os.arch");
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(each -> each.startsWith("model name"))
                    .map(each -> each.substring(each.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }

    private static String said(String... command) throws IOException {
        var process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    }
}
