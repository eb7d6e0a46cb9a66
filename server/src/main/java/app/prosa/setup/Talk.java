package app.prosa.setup;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/// A conversation of the demo company, as it is written down to be told.
///
/// @param visitor a customer's name; empty: nobody we know
/// @param ticket how it ended in a ticket, if it did
record Talk(
        When when,
        Optional<String> visitor,
        String page,
        String url,
        String opening,
        List<Act> acts,
        Optional<Outcome> ticket) {

    /// What somebody does in it; agents are called by their mailbox.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "does")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Act.Writes.class, name = "WRITES"),
        @JsonSubTypes.Type(value = Act.Replies.class, name = "REPLIES"),
        @JsonSubTypes.Type(value = Act.Notes.class, name = "NOTES"),
        @JsonSubTypes.Type(value = Act.PassesOn.class, name = "PASSES_ON"),
        @JsonSubTypes.Type(value = Act.PassesToTeam.class, name = "PASSES_TO_TEAM"),
        @JsonSubTypes.Type(value = Act.Registers.class, name = "REGISTERS"),
        @JsonSubTypes.Type(value = Act.Closes.class, name = "CLOSES"),
        @JsonSubTypes.Type(value = Act.VisitorCloses.class, name = "VISITOR_CLOSES")
    })
    sealed interface Act {
        record Writes(String text) implements Act {}

        record Replies(String by, String text) implements Act {}

        record Notes(String by, String text) implements Act {}

        record PassesOn(String by, String to, String note) implements Act {}

        record PassesToTeam(String by, String team, String note) implements Act {}

        record Registers(String by, String name, String email) implements Act {}

        record Closes(String by) implements Act {}

        record VisitorCloses() implements Act {}
    }

    /// @param email where the visitor is not known yet
    record Outcome(String by, Optional<String> email, List<Errand.Act> acts) {}
}
