package app.prosa.conversations.web;

import static app.prosa.platform.Audience.AGENTS;

import app.prosa.agents.CurrentAgent;
import app.prosa.conversations.ConversationId;
import app.prosa.conversations.RequesterEdits;
import app.prosa.customers.CustomerId;
import app.prosa.platform.OpenTo;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(AGENTS)
final class RequesterResource {
    private final RequesterEdits edits;

    RequesterResource(RequesterEdits edits) {
        this.edits = edits;
    }

    @PutMapping("/api/v1/conversations/{id}/requester")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void register(@PathVariable UUID id, @RequestBody Registration form, @RequestAttribute CurrentAgent agent) {
        edits.register(new ConversationId(id), new PersonName(form.name()), new EmailAddress(form.email()), agent);
    }

    @PutMapping("/api/v1/conversations/{id}/requester/customer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void link(@PathVariable UUID id, @RequestBody Link link, @RequestAttribute CurrentAgent agent) {
        edits.link(new ConversationId(id), new CustomerId(link.customer()), agent);
    }

    record Registration(String name, String email) {}

    record Link(UUID customer) {}
}
