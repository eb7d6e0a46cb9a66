package app.prosa.setup;

import app.prosa.platform.ProsaSettings;
import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says on the standard output, where it is seen and not kept as logs are, how to come in.
@Component
final class FirstStart {
    private final FirstAdministrator administrator;
    private final ProsaSettings settings;
    private final PrintStream out = System.out;

    FirstStart(FirstAdministrator administrator, ProsaSettings settings) {
        this.administrator = administrator;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void welcome() {
        administrator.createIfNobody().ifPresent(wayIn -> {
            var email = wayIn.email().value();
            out.println(wayIn.oneTimePassword()
                    .map(password -> block(email, password.value()))
                    .orElseGet(() -> "Prosa: the administrator is " + email));
        });
    }

    private String block(String email, String password) {
        return """

                ------------------------------------------------------------
                  Prosa is ready, and this is its first start.

                  Address    %s
                  E-mail     %s
                  Password   %s

                  The password is shown once, and changed when you sign in.
                ------------------------------------------------------------
                """.formatted(settings.publicUrl(), email, password);
    }
}
