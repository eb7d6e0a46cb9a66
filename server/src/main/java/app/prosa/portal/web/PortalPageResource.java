package app.prosa.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.prosa.platform.Audience;
import app.prosa.platform.BuiltFiles;
import app.prosa.platform.OpenTo;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The page of a ticket. Its link carries the secret behind `#`, so the page itself is the same for everybody.
@RestController
@OpenTo(Audience.EVERYBODY)
final class PortalPageResource {
    private static final MediaType HTML = new MediaType("text", "html", UTF_8);

    /// Their names change with their contents.
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final BuiltFiles files = new BuiltFiles("portal");

    @GetMapping("/portal")
    ResponseEntity<Void> withSlash() {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create("/portal/"))
                .build();
    }

    @GetMapping("/portal/")
    ResponseEntity<byte[]> page() {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .body(files.bytes("index.html"));
    }

    @GetMapping("/portal/assets/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name) {
        return ResponseEntity.ok()
                .contentType(MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .cacheControl(FOR_EVER)
                .body(files.bytes("assets/" + name));
    }
}
