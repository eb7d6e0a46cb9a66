package app.prosa.conversations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.prosa.agents.AgentId;
import app.prosa.agents.AgentProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Messages and notes that this node has just committed, in order: all that is shown of them is known, so that nothing
/// has to be looked up to tell of them. What else happened to a conversation meanwhile is looked up as ever.
record JustWritten(ConversationId conversation, List<TimelineEntry> entries) {
    /// For each conversation whose additions are all of this kind.
    ///
    /// @param places of the additions, in their order
    static Stream<JustWritten> of(List<Addition> additions, List<Placed> places, Map<AgentId, AgentProfile> authors) {
        return IntStream.range(0, additions.size())
                .boxed()
                .collect(groupingBy(
                        each -> additions.get(each).conversation(),
                        LinkedHashMap::new,
                        mapping(each -> entry(additions.get(each).entry(), places.get(each), authors), toList())))
                .entrySet()
                .stream()
                .filter(each -> each.getValue().stream().allMatch(Optional::isPresent))
                .map(each -> new JustWritten(
                        each.getKey(),
                        each.getValue().stream().flatMap(Optional::stream).toList()));
    }

    /// Empty for what is neither, for files, and for what an agent wrote who is not among the authors.
    private static Optional<TimelineEntry> entry(EntryDraft draft, Placed placed, Map<AgentId, AgentProfile> authors) {
        if (draft.id().isEmpty() || !draft.attachments().isEmpty()) {
            return Optional.empty();
        }
        var id = draft.id().get().value();
        var text = draft.text().orElseThrow();
        return switch (draft.kind()) {
            case MESSAGE ->
                author(draft, authors).map(by -> new TimelineEntry.Message(placed, id, by, text, List.of()));
            case NOTE ->
                draft.agent().map(authors::get).map(by -> new TimelineEntry.Note(placed, id, by, text, List.of()));
            case GREETING, CLAIM, TRANSFER, RELEASE, REQUESTER_EDITED, CLOSED, TICKET_OPENED -> Optional.empty();
        };
    }

    private static Optional<Author> author(EntryDraft draft, Map<AgentId, AgentProfile> authors) {
        return draft.agent().isEmpty()
                ? Optional.of(new Author.Visitor())
                : draft.agent().map(authors::get).map(Author.Agent::new);
    }

    long first() {
        return entries.getFirst().placed().seq();
    }

    long last() {
        return entries.getLast().placed().seq();
    }
}
