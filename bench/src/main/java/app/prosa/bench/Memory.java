package app.prosa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What processes hold of the machine's memory, read from Linux. In kilobytes.
final class Memory {
    private Memory() {}

    /// What is resident of one process.
    static long resident(ProcessHandle process) {
        return line(Path.of("/proc", Long.toString(process.pid()), "status"), "VmRSS:");
    }

    /// Of a process and all its children together, what they share counted once.
    static long ofAll(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(each -> line(Path.of("/proc", Long.toString(each.pid()), "smaps_rollup"), "Pss:"))
                .sum();
    }

    private static long line(Path file, String name) {
        try (var lines = Files.lines(file)) {
            return lines.filter(each -> each.startsWith(name))
                    .map(each -> each.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
