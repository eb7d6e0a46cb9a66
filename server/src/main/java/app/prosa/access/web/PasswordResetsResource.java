package app.prosa.access.web;

import static app.prosa.platform.Audience.EVERYBODY;

import app.prosa.access.NewPassword;
import app.prosa.access.PasswordResets;
import app.prosa.platform.ClientNetwork;
import app.prosa.platform.OpenTo;
import app.prosa.shared.EmailAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/password-resets")
@OpenTo(EVERYBODY)
final class PasswordResetsResource {
    private final PasswordResets resets;

    PasswordResetsResource(PasswordResets resets) {
        this.resets = resets;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void ask(@RequestBody Asked asked, HttpServletRequest request, Locale language) {
        resets.ask(new EmailAddress(asked.email()), ClientNetwork.of(request.getRemoteAddr()), language);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void redeem(@RequestBody Redeemed redeemed) {
        resets.redeem(redeemed.secret(), new NewPassword(redeemed.password()));
    }

    record Asked(String email) {}

    record Redeemed(String secret, String password) {}
}
