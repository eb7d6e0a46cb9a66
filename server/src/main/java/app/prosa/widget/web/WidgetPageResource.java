package app.prosa.widget.web;

import static app.prosa.platform.Audience.EVERYBODY;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.prosa.platform.BuiltFiles;
import app.prosa.platform.OpenTo;
import app.prosa.widget.LoaderScript;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The script on the company's pages, and the chat in the iframe.
@RestController
@OpenTo(EVERYBODY)
final class WidgetPageResource {
    private static final MediaType JAVASCRIPT = new MediaType("text", "javascript", UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", UTF_8);

    /// A change of colours is on the company's pages within a minute, and most page views ask for nothing.
    private static final CacheControl SHORT =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    /// Their names change with their contents.
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final BuiltFiles files = new BuiltFiles("widget");
    private final LoaderScript loader;

    WidgetPageResource(LoaderScript loader) {
        this.loader = loader;
    }

    @GetMapping("/widget.js")
    ResponseEntity<byte[]> loader() {
        var script = loader.text().getBytes(UTF_8);
        return ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(SHORT)
                .eTag(DigestUtils.md5DigestAsHex(script))
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(script);
    }

    @GetMapping("/widget")
    ResponseEntity<Void> withSlash() {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create("/widget/"))
                .build();
    }

    @GetMapping("/widget/")
    ResponseEntity<byte[]> page() {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .body(files.bytes("index.html"));
    }

    @GetMapping("/widget/assets/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name) {
        return ResponseEntity.ok()
                .contentType(name.endsWith(".css") ? CSS : JAVASCRIPT)
                .cacheControl(FOR_EVER)
                .body(files.bytes("assets/" + name));
    }
}
