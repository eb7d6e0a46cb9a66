package app.prosa.access;

import app.prosa.LiveClient;
import app.prosa.shared.Ids;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Whom each topic and each command of the sockets is for (A2).
final class SocketRules {
    /// In every note.
    static final String CANARY = "canario-7f3a";

    private SocketRules() {}

    enum Role {
        NO_SECRET("/live"),
        FORGED_TICKET("/live"),
        USED_TICKET("/live"),
        VISITORS_SECRET_AT_THE_CONSOLES_DOOR("/live"),
        DISABLED("/live"),
        NO_SECRET_OF_A_VISITOR("/widget/live"),
        TICKET_AT_THE_VISITORS_DOOR("/widget/live"),
        NEW_VISITOR("/widget/live"),
        OTHER_VISITOR("/widget/live"),
        VISITOR("/widget/live"),
        UNLICENSED("/live"),
        AGENT("/live"),
        OWNER("/live"),
        SEES_ALL("/live"),
        ADMINISTRATOR("/live");

        static final Set<Role> LET_IN = EnumSet.range(TICKET_AT_THE_VISITORS_DOOR, ADMINISTRATOR);
        static final Set<Role> AGENTS = EnumSet.range(UNLICENSED, ADMINISTRATOR);
        static final Set<Role> LICENSED = EnumSet.range(AGENT, ADMINISTRATOR);
        static final Set<Role> SEE_THE_CONVERSATION = EnumSet.range(OWNER, ADMINISTRATOR);
        static final Set<Role> VISITORS = EnumSet.range(TICKET_AT_THE_VISITORS_DOOR, VISITOR);

        final String door;

        Role(String door) {
            this.door = door;
        }
    }

    /// Whom a topic is for; all others are told the same as for a topic that does not exist.
    record TopicRule(String name, boolean ofTheConversation, Set<Role> open) {
        String of(String conversation) {
            return ofTheConversation ? name + "/" + conversation : name;
        }

        String unknown() {
            return ofTheConversation ? of(Ids.next().toString()) : "nothing";
        }
    }

    static final List<TopicRule> TOPICS = List.of(
            new TopicRule("inbox", false, Role.LICENSED),
            new TopicRule("conversation", true, Role.SEE_THE_CONVERSATION),
            new TopicRule("presence", false, Role.AGENTS),
            new TopicRule("tickets", false, Role.AGENTS),
            new TopicRule("greeting", false, Role.VISITORS),
            new TopicRule("chat", true, EnumSet.of(Role.VISITOR)));

    /// Whom a command on the conversation is for, and by which door such guests come in.
    record CommandRule(String name, String guests, String fields, Set<Role> open) {
        String on(String conversation) {
            return "{\"conversation\":\"%s\",%s}".formatted(conversation, fields.formatted(Ids.next()));
        }

        JsonNode answerOf(LiveClient socket, String conversation) {
            return socket.command(Ids.next().toString(), name, on(conversation));
        }
    }

    static final List<CommandRule> COMMANDS = List.of(
            new CommandRule("reply", "LiveAgent", "\"id\":\"%s\",\"text\":\"Oi\"", Role.SEE_THE_CONVERSATION),
            new CommandRule(
                    "note", "LiveAgent", "\"id\":\"%s\",\"text\":\"" + CANARY + "\"", Role.SEE_THE_CONVERSATION),
            new CommandRule("read", "LiveAgent", "\"seq\":1", Role.SEE_THE_CONVERSATION),
            new CommandRule("typing", "LiveAgent", "\"typing\":true", Role.SEE_THE_CONVERSATION),
            new CommandRule("message", "LiveVisitor", "\"id\":\"%s\",\"text\":\"Olá\"", EnumSet.of(Role.VISITOR)),
            new CommandRule("read", "LiveVisitor", "\"seq\":1", EnumSet.of(Role.VISITOR)),
            new CommandRule("typing", "LiveVisitor", "\"typing\":true", EnumSet.of(Role.VISITOR)));
}
