package app.prosa.conversations;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/// Where a conversation was or went, told apart by `kind`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlaceView.WithAgent.class, name = "AGENT"),
    @JsonSubTypes.Type(value = PlaceView.WithTeam.class, name = "TEAM"),
    @JsonSubTypes.Type(value = PlaceView.WithNobody.class, name = "NOBODY")
})
public sealed interface PlaceView {
    record WithAgent(Person agent) implements PlaceView {}

    record WithTeam(UUID id, String name) implements PlaceView {}

    record WithNobody() implements PlaceView {}

    static PlaceView of(Place place) {
        return switch (place) {
            case Place.Agent(var profile) -> new WithAgent(Person.of(profile));
            case Place.Team(var id, var name) -> new WithTeam(id.value(), name);
            case Place.Nobody _ -> new WithNobody();
        };
    }
}
