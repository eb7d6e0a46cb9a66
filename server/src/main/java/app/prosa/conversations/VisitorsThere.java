package app.prosa.conversations;

import app.prosa.realtime.LiveNews;
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
}
