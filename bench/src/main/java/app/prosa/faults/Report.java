package app.prosa.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What was done to the house and what was found, for a person to read: printed as it happens, and kept in a file.
public final class Report {
    private final Path file;

    private Report(Path file) {
        this.file = file;
    }

    /// A new one, in place of an older run's.
    public static Report in(Path file, String title) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, "# " + title + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Report(file);
    }

    public void chapter(String promise) {
        write("\n## " + promise + "\n\n");
        tell(promise);
    }

    public void line(String words) {
        write("- " + words + "\n");
        tell(words);
    }

    /// What was promised, and what was measured.
    public void figure(String what, String promised, Object measured) {
        line("%s: **%s** (promised: %s)".formatted(what, measured, promised));
    }

    /// What goes on, which nobody wants to read afterwards.
    public void progress(String words) {
        tell(words);
    }

    /// As bin/test shows what a long step says of itself.
    private static void tell(String words) {
        System.out.println("> " + words);
    }

    private void write(String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
