package app.prosa.attachments.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.prosa.attachments.Download;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.modulith.NamedInterface;

/// A stranger's file in our own origin (X3): the browser is told to save it, to believe the type we name, and, should
/// it show it all the same, to let it do nothing. An id names the same bytes for ever.
///
/// A door, for rooms that show files to people of their own.
@NamedInterface("served")
public final class Served {
    private Served() {}

    public static ResponseEntity<Resource> of(Download file, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(file.bytes()));
    }
}
