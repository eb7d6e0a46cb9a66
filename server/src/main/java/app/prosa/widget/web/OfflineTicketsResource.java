package app.prosa.widget.web;

import static app.prosa.platform.Audience.VISITORS;

import app.prosa.customers.VisitorSecret;
import app.prosa.platform.ClientNetwork;
import app.prosa.platform.Mail;
import app.prosa.platform.OpenTo;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import app.prosa.tickets.OfflineMessage;
import app.prosa.tickets.TicketText;
import app.prosa.widget.OfflineMessages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(VISITORS)
final class OfflineTicketsResource {
    private final OfflineMessages messages;
    private final Mail mail;

    OfflineTicketsResource(OfflineMessages messages, Mail mail) {
        this.messages = messages;
        this.mail = mail;
    }

    @PostMapping("/widget/api/tickets")
    Opened leave(@RequestBody Left left, @RequestAttribute VisitorSecret visitor, HttpServletRequest request) {
        var opened = messages.leave(left.by(visitor), ClientNetwork.of(request.getRemoteAddr()));
        return new Opened(opened.number().value(), opened.link(), mail.configured());
    }

    record Left(UUID id, String name, String email, String text, String language, String pageUrl) {
        OfflineMessage by(VisitorSecret visitor) {
            return new OfflineMessage(
                    visitor,
                    new ClientMadeId(id),
                    new PersonName(name),
                    new EmailAddress(email),
                    new TicketText(text),
                    language);
        }
    }

    /// @param byMail whether the answer comes by e-mail too, or stands on the ticket's page alone
    record Opened(String number, String link, boolean byMail) {}
}
