package app.prosa.attachments.web;

import app.prosa.platform.ClientNetwork;
import app.prosa.shared.Refusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How many uploads of strangers are on their way to this node. Each lies on the disk, as large as a file may be,
/// before anybody knows whose it is; and whoever sends it slowly leaves it there for as long as they like (N3).
@Component
final class Arrivals {
    private static final int OF_A_NETWORK = 30;

    /// Together no more than what may wait unsent: 2 GB, where nothing else is configured.
    private static final int OF_ALL = 100;

    private static final Duration COME_BACK_IN = Duration.ofSeconds(10);

    private final Map<ClientNetwork, Integer> coming = new HashMap<>();

    /// Refuses with `attachment.too-many-attempts` what is too much for one network, with `service.overloaded` what is
    /// for all; neither is to be `end`ed.
    synchronized void begin(ClientNetwork from) {
        var before = coming.getOrDefault(from, 0);
        if (before == OF_A_NETWORK) {
            throw Refusal.tooMany("attachment.too-many-attempts", COME_BACK_IN);
        }
        if (coming.values().stream().mapToInt(Integer::intValue).sum() == OF_ALL) {
            throw Refusal.unavailable("service.overloaded", COME_BACK_IN);
        }
        coming.put(from, before + 1);
    }

    synchronized void end(ClientNetwork from) {
        coming.computeIfPresent(from, (_, before) -> before == 1 ? null : before - 1);
    }
}
