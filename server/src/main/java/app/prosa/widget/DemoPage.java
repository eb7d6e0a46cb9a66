package app.prosa.widget;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.prosa.platform.ProsaSettings;
import app.prosa.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A sample shop page with the embed code in it, to try Prosa on. `PROSA_DEMO_PAGE=false` takes it away.
@Component
public final class DemoPage {
    private static final Set<String> FILES = Set.of("shop.css", "lamp.svg");

    private final ProsaSettings settings;
    private final boolean shown;

    DemoPage(ProsaSettings settings, @Value("${prosa.demo-page:true}") boolean shown) {
        this.settings = settings;
        this.shown = shown;
    }

    /// The page as seen at this host. Its chat comes from another origin wherever there is one, as on a company's site:
    /// 127.0.0.1 and localhost are the same machine and two origins.
    public String html(String host) {
        var page =
                switch (host) {
                    case "127.0.0.1" -> "http://127.0.0.1:" + settings.port();
                    case "localhost" -> "http://localhost:" + settings.port();
                    default -> settings.publicUrl();
                };
        var chat =
                switch (host) {
                    case "127.0.0.1" -> "http://localhost:" + settings.port();
                    case "localhost" -> "http://127.0.0.1:" + settings.port();
                    default -> settings.publicUrl();
                };
        return new String(read("index.html"), UTF_8).replace("__PAGE__", page).replace("__CHAT__", chat);
    }

    /// Refuses with `file.unknown`.
    public byte[] file(String name) {
        if (!FILES.contains(name)) {
            throw unknown();
        }
        return read(name);
    }

    private byte[] read(String name) {
        if (!shown) {
            throw unknown();
        }
        try (var file = DemoPage.class.getResourceAsStream("/demo/" + name)) {
            if (file == null) {
                throw new IllegalStateException("not in the jar: demo/" + name);
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
