package app.prosa.conversations;

import app.prosa.agents.AgentCommand;
import app.prosa.agents.Agents;
import app.prosa.realtime.LiveCommand;
import app.prosa.shared.ClientMadeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What agents do in conversations over the socket.
@Configuration(proxyBeanMethods = false)
class AgentCommands {
    private static final Map<String, Object> NOTHING = Map.of();

    record Text(UUID conversation, UUID id, String text, Optional<List<UUID>> attachments) {}

    record Read(UUID conversation, long seq) {}

    record IsTyping(UUID conversation, boolean typing) {}

    @Bean
    LiveCommand<Text> agentReply(Replies replies, Agents agents) {
        return new AgentCommand<>(
                "reply",
                Text.class,
                agents,
                (by, body) -> replies.send(
                        new ConversationId(body.conversation()),
                        new ClientMadeId(body.id()),
                        MessageContent.of(body.text(), body.attachments()),
                        by.asCurrent()));
    }

    @Bean
    LiveCommand<Text> agentNote(Notes notes, Agents agents) {
        return new AgentCommand<>(
                "note",
                Text.class,
                agents,
                (by, body) -> notes.keep(
                        new ConversationId(body.conversation()),
                        new ClientMadeId(body.id()),
                        MessageContent.of(body.text(), body.attachments()),
                        by.asCurrent()));
    }

    @Bean
    LiveCommand<Read> agentRead(ReadMarks marks, Agents agents) {
        return new AgentCommand<>("read", Read.class, agents, (by, body) -> {
            marks.moveTo(new ConversationId(body.conversation()), body.seq(), by.asCurrent());
            return NOTHING;
        });
    }

    @Bean
    LiveCommand<IsTyping> agentTyping(Typing typing, Agents agents) {
        return new AgentCommand<>("typing", IsTyping.class, agents, (by, body) -> {
            typing.agent(new ConversationId(body.conversation()), by, body.typing());
            return NOTHING;
        });
    }
}
