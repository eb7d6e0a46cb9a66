package app.prosa.realtime;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Heartbeats: how far each topic is that somebody follows.
final class Beats {
    private Beats() {}

    /// Tells each of them, with one look-up for each family of topics.
    static void tell(Collection<Stay> listening) {
        var keys = listening.stream()
                .flatMap(Stay::opened)
                .collect(groupingBy(Subscription::family, mapping(each -> Topics.key(each.topic()), toSet())));
        var positions = new HashMap<LiveTopic, Map<String, Long>>();
        keys.forEach((family, wanted) -> positions.put(family, family.positions(wanted)));
        listening.forEach(stay -> stay.send(new ServerFrame.Beat(seqs(stay, positions))));
    }

    private static Map<String, Long> seqs(Stay stay, Map<LiveTopic, Map<String, Long>> positions) {
        var seqs = new HashMap<String, Long>();
        stay.opened().forEach(each -> {
            var position = positions.getOrDefault(each.family(), Map.of()).get(Topics.key(each.topic()));
            if (position != null && !each.isCatchingUp()) {
                seqs.put(each.topic(), position);
            }
        });
        return seqs;
    }
}
