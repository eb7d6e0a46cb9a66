package app.prosa.setup;

import static java.util.stream.Collectors.joining;

import app.prosa.platform.ProsaSettings;
import java.io.PrintStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says on the standard output, where it is seen and not kept as logs are, how to come in.
@Component
final class FirstStart {
    private final FirstAdministrator administrator;
    private final ObjectProvider<DemoInstallation> demo;
    private final ProsaSettings settings;
    private final PrintStream out = System.out;

    FirstStart(FirstAdministrator administrator, ObjectProvider<DemoInstallation> demo, ProsaSettings settings) {
        this.administrator = administrator;
        this.demo = demo;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void welcome() {
        demo.stream().filter(DemoInstallation::isThere).forEach(_ -> out.println(demoSignIns()));
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

    private String demoSignIns() {
        var signIns = DemoAgent.ALL.stream()
                .map(each -> "  %-18s %s".formatted(each.name(), each.email().value()))
                .collect(joining("\n"));
        return """

                ------------------------------------------------------------
                  Casa Jatobá, the demo company. Everybody's password: %s

                %s
                ------------------------------------------------------------
                """.formatted(DemoCompany.PASSWORD.value(), signIns);
    }
}
