package app.prosa.widget.web;

import static app.prosa.platform.Audience.EVERYBODY;

import app.prosa.customers.VisitorSecret;
import app.prosa.platform.OpenTo;
import app.prosa.widget.ChatStart;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(EVERYBODY)
final class StartResource {
    private final ChatStart start;

    StartResource(ChatStart start) {
        this.start = start;
    }

    @GetMapping("/widget/api/start")
    ChatStart.Start get(@RequestAttribute(required = false) @Nullable VisitorSecret visitor) {
        return start.to(Optional.ofNullable(visitor));
    }
}
