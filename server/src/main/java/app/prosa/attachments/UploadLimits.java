package app.prosa.attachments;

import app.prosa.customers.VisitorId;
import app.prosa.platform.Attempts;
import app.prosa.platform.ClientNetwork;
import app.prosa.platform.ProsaSettings;
import app.prosa.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// How large a file may be, and how much one person may upload.
@Component
public final class UploadLimits {
    private static final Duration A_WHILE = Duration.ofMinutes(10);
    private static final int OF_A_VISITOR = 20;
    private static final int OF_A_NETWORK = 200;
    private static final int OF_AN_AGENT = 200;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int KB = 1024;
    private static final long BYTES_OF_A_VISITOR = 100L * KB * KB;

    /// Of all visitors together; so many are counted in milliseconds.
    private static final int MOST_UNSENT = 10_000;

    /// What waits unsent too long is deleted every ten minutes.
    private static final Duration ROOM_IN = Duration.ofMinutes(10);

    private final Attempts attempts;
    private final AttachmentStore store;
    private final ProsaSettings settings;
    private final Clock clock;

    UploadLimits(Attempts attempts, AttachmentStore store, ProsaSettings settings, Clock clock) {
        this.attempts = attempts;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    public long largest() {
        return settings.attachmentSize().toBytes();
    }

    /// Refuses with `attachment.empty` or `attachment.too-large`.
    public void size(long bytes) {
        if (bytes == 0) {
            throw Refusal.invalid("attachment.empty", "file");
        }
        if (bytes > largest()) {
            throw Refusal.tooLarge("attachment.too-large", largest());
        }
    }

    /// Counts an upload. Refuses with `attachment.too-many-attempts`.
    void oneMore(Sender by, ClientNetwork from) {
        switch (by) {
            case Sender.Visitor(var id) -> {
                attempts.allow("attachment", id.value().toString(), OF_A_VISITOR, A_WHILE);
                attempts.allow("attachment", from.value(), OF_A_NETWORK, A_WHILE);
            }
            case Sender.Agent(var id) -> attempts.allow("attachment", id.value().toString(), OF_AN_AGENT, A_WHILE);
        }
    }

    /// Agents may fill our disk. Refuses with `attachment.too-many-attempts` when a visitor does, or the visitors
    /// of one network, who are as many as they like to be; with `attachment.no-room` when all together have.
    void room(Sender by, ClientNetwork from, long bytes) {
        if (by instanceof Sender.Visitor(var visitor)) {
            roomOf(visitor, bytes);
            roomOfAll(bytes);
            var perDay = Math.clamp(settings.attachmentsPerAddress().toKilobytes(), 0, Integer.MAX_VALUE);
            attempts.take("attachment", "KB " + from.value(), Math.toIntExact(bytes / KB + 1), perDay, A_DAY);
        }
    }

    private void roomOf(VisitorId visitor, long bytes) {
        if (store.keptSince(clock.instant().minus(A_DAY), visitor) + bytes > BYTES_OF_A_VISITOR) {
            throw Refusal.tooMany("attachment.too-many-attempts", A_DAY);
        }
    }

    private void roomOfAll(long bytes) {
        var unsent = store.unsentOfVisitors();
        if (unsent.files() >= MOST_UNSENT
                || unsent.bytes() + bytes > settings.attachmentsUnsent().toBytes()) {
            throw Refusal.unavailable("attachment.no-room", ROOM_IN);
        }
    }
}
