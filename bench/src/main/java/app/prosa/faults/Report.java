package app.prosa.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What was done to the house and what was found, for a person to read: printed as it happens, and kept in a file.
/// Some promises are tried at the same time: lines belong to the chapter that their thread began.
public final class Report {
    private final Path file;
    private final List<StringBuilder> chapters = new ArrayList<>();
    private final ThreadLocal<StringBuilder> chapter = ThreadLocal.withInitial(this::next);

    private Report(Path file) {
        this.file = file;
    }

    /// A new one, in place of an older run's.
    public static Report in(Path file, String title) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var report = new Report(file);
        report.write("# " + title + "\n");
        return report;
    }

    public void chapter(String promise) {
        chapter.set(next());
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

    private synchronized StringBuilder next() {
        var next = new StringBuilder();
        chapters.add(next);
        return next;
    }

    private synchronized void write(String text) {
        chapter.get().append(text);
        try {
            Files.writeString(file, String.join("", chapters));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
