package app.prosa.conversations;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// Who wrote or closed, told apart by `kind`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AuthorView.ByAgent.class, name = "AGENT"),
    @JsonSubTypes.Type(value = AuthorView.ByVisitor.class, name = "VISITOR"),
    @JsonSubTypes.Type(value = AuthorView.BySystem.class, name = "SYSTEM")
})
public sealed interface AuthorView {
    record ByAgent(Person agent) implements AuthorView {}

    record ByVisitor() implements AuthorView {}

    record BySystem() implements AuthorView {}

    static AuthorView of(Author author) {
        return switch (author) {
            case Author.Agent(var profile) -> new ByAgent(Person.of(profile));
            case Author.Visitor _ -> new ByVisitor();
            case Author.Prosa _ -> new BySystem();
        };
    }
}
