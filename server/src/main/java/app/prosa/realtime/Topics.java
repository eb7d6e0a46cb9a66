package app.prosa.realtime;

import app.prosa.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The topics that rooms offer, by name. A topic is `name` or `name/key`.
@Component
final class Topics {
    private final Map<String, LiveTopic> byName;

    Topics(List<LiveTopic> topics) {
        this.byName = topics.stream().collect(Collectors.toUnmodifiableMap(LiveTopic::name, each -> each));
    }

    /// Refuses with `topic.unknown`.
    LiveTopic family(String topic) {
        var family = byName.get(name(topic));
        if (family == null) {
            throw Refusal.unknown("topic.unknown");
        }
        return family;
    }

    static String name(String topic) {
        var slash = topic.indexOf('/');
        return slash < 0 ? topic : topic.substring(0, slash);
    }

    static String key(String topic) {
        var slash = topic.indexOf('/');
        return slash < 0 ? "" : topic.substring(slash + 1);
    }
}
