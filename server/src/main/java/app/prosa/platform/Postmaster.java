package app.prosa.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// What a running PostgreSQL says of itself in `postmaster.pid`: the process on the first line, how far it is on the
/// eighth.
record Postmaster(long pid, boolean ready) {
    private static final int STATUS_LINE = 7;

    static Optional<Postmaster> of(Path cluster) {
        try {
            var lines = Files.readAllLines(file(cluster), UTF_8);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            Long.parseLong(lines.getFirst().strip()),
                            lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /// The file outlives a crash, and the number may be another process's by now, which must not be harmed.
    boolean runs(Path cluster) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(Postmaster::commandLine)
                .filter(command -> command.contains("postgres") && command.contains(cluster.toString()))
                .isPresent();
    }

    /// Linux lets everybody read this line, even where it hides the program's path.
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), UTF_8);
        } catch (IOException notLinux) {
            return process.info().commandLine().orElse("");
        }
    }
}
