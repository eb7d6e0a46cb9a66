package app.prosa.tickets;

import app.prosa.customers.VisitorSecret;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;

/// What a visitor leaves while nobody is online (S06). Sent again under the same id, it must be the same message.
///
/// @param language `pt-BR` or `en`
public record OfflineMessage(
        VisitorSecret visitor, ClientMadeId id, PersonName name, EmailAddress email, TicketText text, String language) {
    public OfflineMessage {
        language = language.startsWith("pt") ? "pt-BR" : "en";
    }
}
