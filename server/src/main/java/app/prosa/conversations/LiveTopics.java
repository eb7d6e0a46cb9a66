package app.prosa.conversations;

/// The topics that tell of conversations. The console and the visitor follow different ones, so that nothing that is
/// not the visitor's can reach them by mistake.
final class LiveTopics {
    static final String INBOX = "inbox";
    static final String CONVERSATION = "conversation";
    static final String CHAT = "chat";

    private LiveTopics() {}

    static String conversation(ConversationId id) {
        return CONVERSATION + "/" + id.value();
    }

    static String chat(ConversationId id) {
        return CHAT + "/" + id.value();
    }
}
