package app.prosa.tickets;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.prosa.platform.ProsaSettings;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// The links by which requesters follow their tickets. A secret is the HMAC of the ticket's id and the link's edition
/// under this installation's key: it need not be kept, and yet can be written again in every later mail.
@Component
public final class TicketLinks {
    /// The edition of the first requester's link.
    static final int FIRST = 1;

    private static final String KEY = "ticket-link";

    private final SecretStore secrets;
    private final ProsaSettings settings;

    TicketLinks(SecretStore secrets, ProsaSettings settings) {
        this.secrets = secrets;
        this.settings = settings;
    }

    /// For who is the requester in `ticket`, and for nobody else.
    public String link(Ticket ticket) {
        return link(ticket.id(), ticket.linkEdition());
    }

    /// For who opened the ticket, whoever has it now: it opens nothing once that is somebody else.
    String first(TicketId ticket) {
        return link(ticket, FIRST);
    }

    /// The secret stands behind `#`, which browsers do not send: so it is in no log.
    private String link(TicketId ticket, int edition) {
        return settings.publicUrl() + "/portal/#" + secret(ticket, edition).value();
    }

    LinkSecret secret(TicketId ticket, int edition) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            var bytes = mac.doFinal((ticket.value() + "/" + edition).getBytes(US_ASCII));
            return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }

    private byte[] key() {
        return secrets.find(KEY).orElseGet(() -> secrets.keep(KEY, random()));
    }

    private static byte[] random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
