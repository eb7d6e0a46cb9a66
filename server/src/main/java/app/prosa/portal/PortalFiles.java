package app.prosa.portal;

import app.prosa.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// What the build of `web/packages/portal` left in the jar. A few small files, kept in memory.
@Component
public final class PortalFiles {
    /// No slash and no leading dot: a name never leaves its folder.
    private static final Pattern NAME = Pattern.compile("(?:assets/)?[A-Za-z0-9_][A-Za-z0-9_.-]{0,100}");

    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    /// Refuses with `file.unknown`.
    public byte[] bytes(String name) {
        if (!NAME.matcher(name).matches()) {
            throw unknown();
        }
        return read.computeIfAbsent(name, PortalFiles::load);
    }

    private static byte[] load(String name) {
        try (var file = PortalFiles.class.getResourceAsStream("/web/portal/" + name)) {
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
