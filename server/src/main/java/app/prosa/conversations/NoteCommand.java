package app.prosa.conversations;

import app.prosa.agents.Agents;
import app.prosa.agents.LiveAgent;
import app.prosa.realtime.LiveCommand;
import app.prosa.realtime.LiveGuest;
import app.prosa.shared.ClientMadeId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `note`, over the socket.
@Component
final class NoteCommand implements LiveCommand<NoteCommand.Body> {
    private final Notes notes;
    private final Agents agents;

    NoteCommand(Notes notes, Agents agents) {
        this.notes = notes;
        this.agents = agents;
    }

    record Body(UUID conversation, UUID id, String text) {}

    @Override
    public String name() {
        return "note";
    }

    @Override
    public Class<? extends LiveGuest> guests() {
        return LiveAgent.class;
    }

    @Override
    public Class<Body> body() {
        return Body.class;
    }

    @Override
    public Object run(LiveGuest guest, Body body) {
        var by = agents.stillHere(((LiveAgent) guest).agent()).asCurrent();
        return notes.keep(
                new ConversationId(body.conversation()), new ClientMadeId(body.id()), new MessageText(body.text()), by);
    }
}
