package app.prosa.setup;

import app.prosa.agents.PresenceChanged;
import app.prosa.agents.PresenceOf;
import app.prosa.conversations.MessageContent;
import app.prosa.conversations.VisitorConversations;
import app.prosa.customers.Customer;
import app.prosa.shared.ClientMadeId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Whoever comes in first finds somebody waiting. It cannot be told with the rest: nobody would be online, and who
/// waits for nobody gets a ticket after two minutes.
@Component
@ConditionalOnBooleanProperty("prosa.demo")
final class NextVisitor {
    /// What there is to say, and where.
    record Call(String visitor, String page, String url, String opening) {}

    private static final Call CALL = StoryPages.nextVisitor();

    private final DemoPeople people;
    private final DemoStory story;
    private final VisitorConversations conversations;

    NextVisitor(DemoPeople people, DemoStory story, VisitorConversations conversations) {
        this.people = people;
        this.story = story;
        this.conversations = conversations;
    }

    @EventListener
    void on(PresenceChanged changed) {
        if (changed.agents().stream().anyMatch(PresenceOf::online)) {
            people.find(CALL.visitor()).filter(_ -> story.isTold()).ifPresent(this::call);
        }
    }

    /// Under an id that is always the same: however often somebody comes online, it is the same message.
    private void call(Customer customer) {
        var id = UUID.nameUUIDFromBytes(customer.id().value().toString().getBytes(StandardCharsets.UTF_8));
        conversations.begin(
                people.browserOf(customer),
                new ClientMadeId(id),
                new MessageContent(CALL.opening()),
                TalkTeller.origin(CALL.page(), CALL.url()));
    }
}
