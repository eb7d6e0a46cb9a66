package app.prosa.setup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import app.prosa.platform.ProsaSettings;
import java.io.PrintStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says on the standard output, where it is seen, how to come in. Where a machine reads that, it is a line of the log.
@Component
final class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final FirstAdministrator administrator;
    private final ObjectProvider<DemoInstallation> demo;
    private final ProsaSettings settings;

    /// A service often has no locale, and Java then writes a question mark for each accent.
    private final PrintStream out = new PrintStream(System.out, true, UTF_8);

    FirstStart(FirstAdministrator administrator, ObjectProvider<DemoInstallation> demo, ProsaSettings settings) {
        this.administrator = administrator;
        this.demo = demo;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0) // before it is said that Prosa is ready
    void welcome() {
        demo.stream().filter(DemoInstallation::isThere).forEach(_ -> say(demoSignIns()));
        administrator.createIfNobody().ifPresent(wayIn -> {
            var email = wayIn.email().value();
            say(wayIn.oneTimePassword()
                    .map(password -> block(email, password.value()))
                    .orElseGet(() -> "Prosa: the administrator is " + email));
        });
    }

    private void say(String text) {
        if (settings.logFormat().isPresent()) {
            LOG.info(text);
        } else {
            out.println(text);
        }
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
