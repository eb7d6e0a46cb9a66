package app.prosa.widget.web;

import static app.prosa.platform.Audience.EVERYBODY;

import app.prosa.platform.Mail;
import app.prosa.platform.OpenTo;
import app.prosa.platform.ProsaSettings;
import app.prosa.widget.Appearances;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What screens show, the login screens too, before anybody has signed in.
@RestController
@OpenTo(EVERYBODY)
final class InstallationResource {
    private final Appearances appearances;
    private final Mail mail;
    private final ProsaSettings settings;

    InstallationResource(Appearances appearances, Mail mail, ProsaSettings settings) {
        this.appearances = appearances;
        this.mail = mail;
        this.settings = settings;
    }

    @GetMapping("/api/v1/installation")
    Installation get() {
        var appearance = appearances.get();
        var version =
                Optional.ofNullable(InstallationResource.class.getPackage().getImplementationVersion());
        return new Installation(
                appearance.company(),
                mail.configured(),
                appearance.livechat(),
                appearance.livechat() && appearance.onLogin(),
                settings.waitDeadline().toSeconds(),
                version.orElse("dev"));
    }

    /// @param chatOnLogin whether the chat is on the login screens too (S04)
    /// @param waitDeadlineSeconds how long a visitor may wait, as the lists of those who wait say
    record Installation(
            String company,
            boolean mailConfigured,
            boolean livechat,
            boolean chatOnLogin,
            long waitDeadlineSeconds,
            String version) {}
}
