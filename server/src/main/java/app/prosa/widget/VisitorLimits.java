package app.prosa.widget;

import app.prosa.customers.VisitorSecret;
import app.prosa.platform.Attempts;
import app.prosa.platform.ClientNetwork;
import app.prosa.platform.ProsaSettings;
import app.prosa.shared.EmailAddress;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// How much one visitor, or one address, may ask of us; how many messages they may write, `conversations` counts. Only
/// hashes of the keys are kept.
@Component
final class VisitorLimits {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Attempts attempts;
    private final int beginningsOfAddress;

    VisitorLimits(Attempts attempts, ProsaSettings settings) {
        this.attempts = attempts;
        this.beginningsOfAddress = settings.conversationsPerAddress();
    }

    /// A company's office is one address for many people; so the address may more.
    void beginning(VisitorSecret by, ClientNetwork from) {
        attempts.allow("conversation", by.value(), 10, HOUR);
        attempts.allow("conversation", from.value(), beginningsOfAddress, HOUR);
    }

    /// An address left in a conversation.
    void leaving(VisitorSecret by, EmailAddress email) {
        attempts.allow("email", by.value(), 10, HOUR);
        mailTo(email);
    }

    /// Or a stranger could have us fill somebody's mailbox.
    void mailTo(EmailAddress email) {
        attempts.allow("mail", email.value(), 10, HOUR);
    }
}
