package app.prosa.conversations;

import static java.util.stream.Collectors.toUnmodifiableSet;

import app.prosa.realtime.LiveNews;
import app.prosa.shared.Refusal;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Whether the visitor of a conversation has its chat open at this node; `VisitorsTold` is about the others.
@Component
final class VisitorsThere {
    private final LiveNews news;

    VisitorsThere(LiveNews news) {
        this.news = news;
    }

    boolean isThere(ConversationId id) {
        return news.isFollowed(LiveTopics.chat(id));
    }

    /// Those whose visitor has.
    Set<ConversationId> all() {
        return news.followed(LiveTopics.CHAT).stream()
                .flatMap(VisitorsThere::id)
                .collect(toUnmodifiableSet());
    }

    private static Stream<ConversationId> id(String key) {
        try {
            return Stream.of(ConversationTopic.id(key));
        } catch (Refusal notOne) {
            return Stream.empty();
        }
    }
}
