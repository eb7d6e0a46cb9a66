package app.prosa.realtime;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who follows which topic on this node.
@Component
final class Channels {
    private final Map<String, Set<Subscription>> byTopic = new ConcurrentHashMap<>();

    void add(Subscription subscription) {
        var first = new AtomicBoolean();
        byTopic.compute(subscription.topic(), (_, followers) -> {
            first.setPlain(followers == null);
            var now = followers == null ? ConcurrentHashMap.<Subscription>newKeySet(1) : followers;
            now.add(subscription);
            return now;
        });
        if (first.getPlain()) {
            subscription.family().cameOrWent(Topics.key(subscription.topic()));
        }
    }

    void remove(Subscription subscription) {
        var left = byTopic.computeIfPresent(subscription.topic(), (_, followers) -> {
            followers.remove(subscription);
            return followers.isEmpty() ? null : followers;
        });
        if (left == null) {
            subscription.family().cameOrWent(Topics.key(subscription.topic()));
        }
    }

    Stream<Subscription> all() {
        return byTopic.values().stream().flatMap(Set::stream);
    }

    Stream<String> topics() {
        return byTopic.keySet().stream();
    }

    Collection<Subscription> of(String topic) {
        return byTopic.getOrDefault(topic, Set.of());
    }
}
