package app.prosa.conversations;

import app.prosa.agents.AgentId;
import app.prosa.attachments.AttachmentId;
import app.prosa.customers.VisitorId;
import app.prosa.shared.ClientMadeId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An entry that is about to get its place in a timeline.
///
/// @param isPublic the visitor may see it
/// @param details what only this kind has, as it is kept
record EntryDraft(
        Kind kind,
        boolean isPublic,
        Optional<AgentId> agent,
        Optional<VisitorId> visitor,
        Optional<ClientMadeId> id,
        Optional<String> text,
        List<AttachmentId> attachments,
        Map<String, String> details) {

    enum Kind {
        MESSAGE,
        NOTE,
        GREETING,
        CLAIM,
        TRANSFER,
        RELEASE,
        REQUESTER_EDITED,
        CLOSED,
        TICKET_OPENED
    }

    static EntryDraft message(AgentId by, ClientMadeId id, MessageContent content) {
        return written(Kind.MESSAGE, Optional.of(by), Optional.empty(), id, content);
    }

    static EntryDraft message(VisitorId by, ClientMadeId id, MessageContent content) {
        return written(Kind.MESSAGE, Optional.empty(), Optional.of(by), id, content);
    }

    static EntryDraft note(AgentId by, ClientMadeId id, MessageContent content) {
        return written(Kind.NOTE, Optional.of(by), Optional.empty(), id, content);
    }

    static EntryDraft greeting(Occasion occasion, Greeting greeting) {
        return event(Kind.GREETING, true, Optional.empty())
                .saying(greeting.text())
                .with("occasion", occasion.name())
                .with("color", greeting.color());
    }

    static EntryDraft claim(AgentId by) {
        return event(Kind.CLAIM, true, Optional.of(by));
    }

    static EntryDraft transfer(AgentId by, Assignee from, Assignee to, String note) {
        return event(Kind.TRANSFER, true, Optional.of(by))
                .saying(note)
                .with("fromAgent", agentIn(from))
                .with("fromTeam", teamIn(from))
                .with("toAgent", agentIn(to))
                .with("toTeam", teamIn(to));
    }

    static EntryDraft release(AgentId from) {
        return event(Kind.RELEASE, false, Optional.of(from));
    }

    static EntryDraft requesterEdited(AgentId by, String name, Optional<String> email) {
        return event(Kind.REQUESTER_EDITED, false, Optional.of(by))
                .with("name", name)
                .with("email", email.orElse(null));
    }

    static EntryDraft closed(Closer by) {
        return switch (by) {
            case Closer.Agent(var agent) ->
                event(Kind.CLOSED, true, Optional.of(agent)).with("by", "AGENT");
            case Closer.Visitor _ -> event(Kind.CLOSED, true, Optional.empty()).with("by", "VISITOR");
            case Closer.Nobody _ -> event(Kind.CLOSED, true, Optional.empty()).with("by", "SYSTEM");
        };
    }

    static EntryDraft ticketOpened(String number, Optional<String> link) {
        return event(Kind.TICKET_OPENED, true, Optional.empty())
                .with("number", number)
                .with("link", link.orElse(null));
    }

    private static EntryDraft written(
            Kind kind, Optional<AgentId> agent, Optional<VisitorId> visitor, ClientMadeId id, MessageContent content) {
        return new EntryDraft(
                kind,
                kind == Kind.MESSAGE,
                agent,
                visitor,
                Optional.of(id),
                Optional.of(content.text()),
                content.attachments(),
                Map.of());
    }

    private static EntryDraft event(Kind kind, boolean isPublic, Optional<AgentId> agent) {
        return new EntryDraft(
                kind, isPublic, agent, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Map.of());
    }

    private EntryDraft saying(String words) {
        return new EntryDraft(kind, isPublic, agent, visitor, id, Optional.of(words), attachments, details);
    }

    private EntryDraft with(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        var more = new HashMap<>(details);
        more.put(name, value);
        return new EntryDraft(kind, isPublic, agent, visitor, id, text, attachments, Map.copyOf(more));
    }

    private static @Nullable String agentIn(Assignee place) {
        return place instanceof Assignee.Agent(var agent) ? agent.value().toString() : null;
    }

    private static @Nullable String teamIn(Assignee place) {
        return place instanceof Assignee.Team(var team) ? team.value().toString() : null;
    }
}
