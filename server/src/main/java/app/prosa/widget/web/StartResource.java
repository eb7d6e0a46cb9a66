package app.prosa.widget.web;

import static app.prosa.platform.Audience.EVERYBODY;

import app.prosa.customers.VisitorSecret;
import app.prosa.platform.OpenTo;
import app.prosa.widget.Welcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(EVERYBODY)
final class StartResource {
    private final Welcome welcome;

    StartResource(Welcome welcome) {
        this.welcome = welcome;
    }

    @GetMapping("/widget/api/start")
    Welcome.Start start(@RequestAttribute(required = false) @Nullable VisitorSecret visitor) {
        return welcome.to(Optional.ofNullable(visitor));
    }
}
