package app.prosa.setup;

import app.prosa.agents.CurrentAgent;
import app.prosa.conversations.Closures;
import app.prosa.conversations.ConversationId;
import app.prosa.conversations.MessageContent;
import app.prosa.conversations.Notes;
import app.prosa.conversations.Origin;
import app.prosa.conversations.ReadMarks;
import app.prosa.conversations.Replies;
import app.prosa.conversations.RequesterEdits;
import app.prosa.conversations.Transfers;
import app.prosa.conversations.VisitorConversations;
import app.prosa.customers.VisitorId;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Ids;
import app.prosa.shared.PersonName;
import app.prosa.tickets.ConversationTickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Has a conversation of the demo company happen once more, by the same commands people use.
@Component
@ConditionalOnBooleanProperty("prosa.demo")
final class TalkTeller {
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0";
    private static final Duration THINKING = Duration.ofSeconds(18);
    private static final Duration TYPING_A_LETTER = Duration.ofMillis(220);

    private final DemoPeople people;
    private final StoryClock clock;
    private final VisitorConversations visitors;
    private final Replies replies;
    private final Notes notes;
    private final Transfers transfers;
    private final RequesterEdits edits;
    private final ReadMarks readMarks;
    private final Closures closures;
    private final ConversationTickets tickets;
    private final ErrandTeller errands;

    TalkTeller(
            DemoPeople people,
            StoryClock clock,
            VisitorConversations visitors,
            Replies replies,
            Notes notes,
            Transfers transfers,
            RequesterEdits edits,
            ReadMarks readMarks,
            Closures closures,
            ConversationTickets tickets,
            ErrandTeller errands) {
        this.people = people;
        this.clock = clock;
        this.visitors = visitors;
        this.replies = replies;
        this.notes = notes;
        this.transfers = transfers;
        this.edits = edits;
        this.readMarks = readMarks;
        this.closures = closures;
        this.tickets = tickets;
        this.errands = errands;
    }

    void tell(Talk talk, Instant now) {
        var start = talk.when().from(now);
        var visitor = clock.at(start, () -> talk.visitor()
                .map(name -> people.browserOf(people.customer(name)))
                .orElseGet(people::stranger));
        var id = clock.at(start, () -> begin(talk, visitor));
        var end = play(talk.acts(), id, visitor, start);
        talk.ticket().ifPresent(outcome -> becomeTicket(id, outcome, end.plus(THINKING), now));
    }

    private ConversationId begin(Talk talk, VisitorId visitor) {
        var origin = origin(talk.page(), talk.url());
        return new ConversationId(visitors.begin(visitor, id(), new MessageContent(talk.opening()), origin)
                .id());
    }

    static Origin origin(String page, String url) {
        return new Origin("pt-BR", url, page + " · Casa Jatobá", BROWSER);
    }

    private Instant play(List<Talk.Act> acts, ConversationId id, VisitorId visitor, Instant start) {
        var at = start;
        for (var act : acts) {
            at = at.plus(pause(act));
            clock.at(at, () -> play(act, id, visitor));
        }
        return at;
    }

    /// As long as it takes to read, think and type.
    private static Duration pause(Talk.Act act) {
        var letters =
                switch (act) {
                    case Talk.Act.Writes writes -> writes.text().length();
                    case Talk.Act.Replies replies -> replies.text().length();
                    case Talk.Act.Notes notes -> notes.text().length();
                    case Talk.Act.PassesOn passes -> passes.note().length();
                    case Talk.Act.PassesToTeam passes -> passes.note().length();
                    case Talk.Act.Registers _, Talk.Act.Closes _, Talk.Act.VisitorCloses _ -> 0;
                };
        return THINKING.plus(TYPING_A_LETTER.multipliedBy(letters));
    }

    private void play(Talk.Act act, ConversationId id, VisitorId visitor) {
        switch (act) {
            case Talk.Act.Writes(var text) -> {
                var placed = visitors.send(id, id(), new MessageContent(text), visitor);
                visitors.read(id, placed.publicSeq(), visitor);
            }
            case Talk.Act.Replies(var by, var text) -> reply(id, text, people.agent(by));
            case Talk.Act.Notes(var by, var text) -> notes.keep(id, id(), new MessageContent(text), people.agent(by));
            case Talk.Act.PassesOn(var by, var to, var note) ->
                transfers.toAgent(id, people.id(to), note, people.agent(by));
            case Talk.Act.PassesToTeam(var by, var team, var note) ->
                transfers.toTeam(id, people.team(team), note, people.agent(by));
            case Talk.Act.Registers(var by, var name, var email) ->
                edits.register(id, new PersonName(name), new EmailAddress(email), people.agent(by));
            case Talk.Act.Closes(var by) -> closures.close(id, people.agent(by));
            case Talk.Act.VisitorCloses() -> visitors.close(id, visitor);
        }
    }

    private void reply(ConversationId id, String text, CurrentAgent by) {
        var placed = replies.send(id, id(), new MessageContent(text), by);
        readMarks.moveTo(id, placed.seq(), by);
    }

    private void becomeTicket(ConversationId id, Talk.Outcome outcome, Instant at, Instant now) {
        var by = people.agent(outcome.by());
        var ticket = clock.at(at, () -> tickets.open(id, outcome.email().map(EmailAddress::new), by));
        errands.play(ticket.number(), errands.secretOf(ticket), outcome.acts(), now);
    }

    private static ClientMadeId id() {
        return new ClientMadeId(Ids.next());
    }
}
