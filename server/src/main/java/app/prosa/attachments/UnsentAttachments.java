package app.prosa.attachments;

import static java.util.stream.Collectors.toMap;

import app.prosa.platform.Round;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Files that wait for the message they are sent with, for a day.
@Component
public final class UnsentAttachments {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final AttachmentStore store;
    private final Clock clock;

    UnsentAttachments(AttachmentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Those of them that wait, locked until the commit. Asked by who holds what they are attached to; not asked at all
    /// when there is nothing to ask for.
    public Map<AttachmentId, Attachment> lock(Set<AttachmentId> ids, Set<AttachedTo> to) {
        return ids.isEmpty()
                ? Map.of()
                : store.lockUnsent(ids, to).stream().collect(toMap(Attachment::id, Function.identity()));
    }

    /// They are part of a message now. Called in the transaction that locked them and stores the message.
    public void send(Collection<AttachmentId> ids) {
        if (!ids.isEmpty() && store.send(ids, clock.instant()) != ids.size()) {
            throw new IllegalStateException("sent under our lock: one of " + ids);
        }
    }

    void sweep() {
        store.deleteUnsent(clock.instant().minus(KEPT));
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        Round sweepUnsentAttachments(UnsentAttachments unsent) {
            return new Round("unsent-attachments", PAUSE, unsent::sweep);
        }
    }
}
