package app.prosa.widget.web;

import static app.prosa.platform.Audience.EVERYBODY;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.prosa.platform.OpenTo;
import app.prosa.widget.DemoPage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(EVERYBODY)
final class DemoPageResource {
    private final DemoPage page;

    DemoPageResource(DemoPage page) {
        this.page = page;
    }

    @GetMapping({"/demo", "/demo/"})
    ResponseEntity<String> page(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", UTF_8))
                .body(page.html(request.getServerName()));
    }

    @GetMapping("/demo/{name}")
    ResponseEntity<byte[]> file(@PathVariable String name) {
        var type = name.endsWith(".css") ? new MediaType("text", "css", UTF_8) : MediaType.valueOf("image/svg+xml");
        return ResponseEntity.ok().contentType(type).body(page.file(name));
    }
}
