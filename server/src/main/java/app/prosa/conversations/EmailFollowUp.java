package app.prosa.conversations;

import app.prosa.shared.EmailAddress;

/// What a conversation became hears that its visitor leaves an e-mail there. Called in the transaction that keeps it,
/// before it is kept, so that what is written down with it can say what was known until then.
public interface EmailFollowUp {
    void leaving(ConversationId conversation, EmailAddress email);
}
