package app.prosa.conversations;

import static java.util.stream.Collectors.toUnmodifiableSet;

import app.prosa.agents.AgentId;
import app.prosa.agents.AgentRightsChanged;
import app.prosa.agents.LiveAgent;
import app.prosa.platform.Round;
import app.prosa.realtime.LiveNews;
import app.prosa.teams.TeamMembersChanged;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Notices whose rights or teams have changed, by comparing what is with what it saw last: at once when it is told, and
/// every two seconds because it may not be. What those agents follow on this node begins again.
@Component
final class RightsWatch {
    private final RightsStore store;
    private final LiveNews news;
    private final Map<AgentId, String> seen = new HashMap<>();
    private final ReentrantLock looking = new ReentrantLock();

    RightsWatch(RightsStore store, LiveNews news) {
        this.store = store;
        this.news = news;
    }

    @EventListener
    void on(AgentRightsChanged changed) {
        look();
    }

    @EventListener
    void on(TeamMembersChanged changed) {
        look();
    }

    /// Who is seen for the first time has changed too: what they were before is not known. What could not begin
    /// again is not counted as seen.
    void look() {
        looking.lock();
        try {
            var now = store.all();
            var changed = now.keySet().stream()
                    .filter(agent -> !Objects.equals(now.get(agent), seen.get(agent)))
                    .collect(toUnmodifiableSet());
            if (!changed.isEmpty()) {
                news.beginAgain(LiveAgent.of(changed));
                seen.putAll(now);
            }
        } finally {
            looking.unlock();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        Round rightsRound(RightsWatch watch) {
            return new Round("rights", Duration.ofSeconds(2), watch::look);
        }
    }
}
