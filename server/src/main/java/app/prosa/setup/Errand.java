package app.prosa.setup;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/// A ticket of the demo company that came by another way than the chat, as it is written down to be told.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "origin")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Errand.FromConsole.class, name = "CONSOLE"),
    @JsonSubTypes.Type(value = Errand.FromOfflineForm.class, name = "OFFLINE_FORM")
})
sealed interface Errand {
    When when();

    record FromConsole(
            When when,
            String by,
            String customer,
            String title,
            String team,
            Optional<String> assignee,
            String category,
            String type,
            String priority,
            String text,
            List<Act> acts)
            implements Errand {}

    record FromOfflineForm(When when, String name, String email, String text, List<Act> acts) implements Errand {}

    /// What somebody does in a ticket; agents are called by their mailbox.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "does")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Act.Replies.class, name = "REPLIES"),
        @JsonSubTypes.Type(value = Act.Notes.class, name = "NOTES"),
        @JsonSubTypes.Type(value = Act.Answers.class, name = "ANSWERS"),
        @JsonSubTypes.Type(value = Act.Sets.class, name = "SETS")
    })
    sealed interface Act {
        When when();

        record Replies(When when, String by, String text) implements Act {}

        record Notes(When when, String by, String text) implements Act {}

        /// The requester does, through the ticket's link.
        record Answers(When when, String text) implements Act {}

        record Sets(When when, String by, Field field, String to) implements Act {}
    }

    enum Field {
        STATUS,
        PRIORITY,
        TEAM,
        ASSIGNEE
    }
}
