package app.prosa.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.prosa.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// What the build of one package of `web/packages` left in the jar. A few small files, kept in memory.
public final class BuiltFiles {
    /// No slash and no leading dot: a name never leaves its folder.
    private static final Pattern NAME = Pattern.compile("(?:assets/)?[A-Za-z0-9_][A-Za-z0-9_.-]{0,100}");

    private final String folder;
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    /// @param of the package's folder, such as `widget`
    public BuiltFiles(String of) {
        this.folder = "/web/" + of + "/";
    }

    /// Refuses with `file.unknown`.
    public byte[] bytes(String name) {
        if (!NAME.matcher(name).matches()) {
            throw unknown();
        }
        return read.computeIfAbsent(name, this::load);
    }

    /// Refuses with `file.unknown`.
    public String text(String name) {
        return new String(bytes(name), UTF_8);
    }

    private byte[] load(String name) {
        try (var file = BuiltFiles.class.getResourceAsStream(folder + name)) {
            if (file == null) {
                throw unknown();
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal unknown() {
        return Refusal.unknown("file.unknown");
    }
}
