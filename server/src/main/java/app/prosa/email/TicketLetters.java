package app.prosa.email;

import app.prosa.agents.AgentProfile;
import app.prosa.tickets.Ticket;
import app.prosa.tickets.TicketEntry;
import app.prosa.tickets.TicketLinks;
import java.util.List;
import org.springframework.stereotype.Component;

/// The words of our mail, in the requester's language.
///
/// Only what we or our agents wrote stands in it: a stranger who gives somebody else's address must not be able to send
/// them words of their own (N2).
@Component
final class TicketLetters {
    private final TicketLinks links;

    TicketLetters(TicketLinks links) {
        this.links = links;
    }

    Letter opened(Ticket ticket) {
        var number = ticket.number().value();
        var link = links.link(ticket);
        return isEnglish(ticket)
                ? new Letter(
                        "Ticket " + number + ": we received your message",
                        List.of(
                                "Hello,",
                                "We received your message. Your ticket number is " + number + ".",
                                "You can follow it and answer at the address below, without an account. "
                                        + "Keep it to yourself: whoever has it can read the ticket."),
                        "Follow the ticket",
                        link)
                : new Letter(
                        "Protocolo " + number + ": recebemos sua mensagem",
                        List.of(
                                "Olá,",
                                "Recebemos sua mensagem. O número do seu protocolo é " + number + ".",
                                "Você pode acompanhar e responder no endereço abaixo, sem precisar de cadastro. "
                                        + "Guarde-o para você: quem o tem pode ler o chamado."),
                        "Acompanhar o chamado",
                        link);
    }

    /// To who is the requester now, instead of somebody else.
    Letter handedOver(Ticket ticket) {
        var number = ticket.number().value();
        var link = links.link(ticket);
        return isEnglish(ticket)
                ? new Letter(
                        "Ticket " + number + ": it is yours now",
                        List.of(
                                "Hello,",
                                "Ticket " + number + " is in your name now.",
                                "You can follow it and answer at the address below, without an account. "
                                        + "Keep it to yourself: whoever has it can read the ticket."),
                        "Follow the ticket",
                        link)
                : new Letter(
                        "Protocolo " + number + ": agora em seu nome",
                        List.of(
                                "Olá,",
                                "O chamado " + number + " está agora em seu nome.",
                                "Você pode acompanhar e responder no endereço abaixo, sem precisar de cadastro. "
                                        + "Guarde-o para você: quem o tem pode ler o chamado."),
                        "Acompanhar o chamado",
                        link);
    }

    Letter replied(Ticket ticket, TicketEntry.Reply reply, AgentProfile by) {
        var number = ticket.number().value();
        var link = links.link(ticket);
        return isEnglish(ticket)
                ? new Letter(
                        "Ticket " + number + ": new answer",
                        List.of(by.name() + " wrote:", reply.text().value()),
                        "Answer or follow the ticket",
                        link)
                : new Letter(
                        "Protocolo " + number + ": nova resposta",
                        List.of(by.name() + " escreveu:", reply.text().value()),
                        "Responder ou acompanhar o chamado",
                        link);
    }

    private static boolean isEnglish(Ticket ticket) {
        return ticket.language().startsWith("en");
    }
}
