package app.prosa.setup;

import app.prosa.access.Admission;
import app.prosa.access.NewPassword;
import app.prosa.access.Passwords;
import app.prosa.agents.AgentDraft;
import app.prosa.agents.Agents;
import app.prosa.agents.Permission;
import app.prosa.platform.CannotStart;
import app.prosa.platform.ProsaSettings;
import app.prosa.platform.Transactions;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import app.prosa.shared.Refusal;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Somebody has to come in first. Whoever starts an empty installation reads the way in from its output, once; an
/// unattended start gives it.
@Component
final class FirstAdministrator {
    private static final String NAME = "Administrador";
    private static final EmailAddress EMAIL = new EmailAddress("admin@prosa.local");

    /// Without those that look like others.
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final SetupStore setup;
    private final Agents agents;
    private final Admission admission;
    private final Passwords passwords;
    private final ProsaSettings settings;
    private final Transactions transactions;

    FirstAdministrator(
            SetupStore setup,
            Agents agents,
            Admission admission,
            Passwords passwords,
            ProsaSettings settings,
            Transactions transactions) {
        this.setup = setup;
        this.agents = agents;
        this.admission = admission;
        this.passwords = passwords;
        this.settings = settings;
        this.transactions = transactions;
    }

    /// Empty when there is somebody already.
    Optional<WayIn> createIfNobody() {
        return transactions.run(() -> {
            setup.oneAtATime();
            return agents.none() ? Optional.of(create()) : Optional.empty();
        });
    }

    private WayIn create() {
        var email = settings.adminEmail()
                .map(given -> asGiven("PROSA_ADMIN_EMAIL", () -> new EmailAddress(given)))
                .orElse(EMAIL);
        return settings.adminPassword()
                .map(given -> create(email, asGiven("PROSA_ADMIN_PASSWORD", () -> new NewPassword(given))))
                .orElseGet(() -> createWithOneTimePassword(email));
    }

    private static <T> T asGiven(String variable, Supplier<T> value) {
        try {
            return value.get();
        } catch (Refusal refused) {
            throw new CannotStart(
                    variable + " cannot be taken: " + refused.code() + ".",
                    "An address is like ana@example.com, a password 10 to 200 characters not easily guessed.");
        }
    }

    private WayIn create(EmailAddress email, NewPassword password) {
        var agent = admission.create(administrator(email), Set.of(), Optional.empty());
        passwords.set(agent.id(), password);
        return new WayIn(email, Optional.empty());
    }

    private WayIn createWithOneTimePassword(EmailAddress email) {
        var password = new NewPassword(random());
        admission.create(administrator(email), Set.of(), Optional.of(password));
        return new WayIn(email, Optional.of(password));
    }

    private static AgentDraft administrator(EmailAddress email) {
        return new AgentDraft(new PersonName(NAME), email, EnumSet.of(Permission.ADMINISTRATOR), true);
    }

    /// 80 bits in groups that can be read aloud.
    private static String random() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (var place = 0; place < GROUPS * GROUP; place++) {
            if (place > 0 && place % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /// @param oneTimePassword absent when whoever started us gave the password and knows it
    record WayIn(EmailAddress email, Optional<NewPassword> oneTimePassword) {}
}
