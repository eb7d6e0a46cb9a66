package app.prosa.attachments;

import app.prosa.platform.Attempts;
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
    private static final int OF_AN_AGENT = 200;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final long BYTES_OF_A_VISITOR = 100L * 1024 * 1024;

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
    void oneMore(Sender by) {
        switch (by) {
            case Sender.Visitor(var id) ->
                attempts.allow("attachment", id.value().toString(), OF_A_VISITOR, A_WHILE);
            case Sender.Agent(var id) -> attempts.allow("attachment", id.value().toString(), OF_AN_AGENT, A_WHILE);
        }
    }

    /// Refuses with `attachment.too-many-attempts` when a visitor fills our disk.
    void room(Sender by, long bytes) {
        if (by instanceof Sender.Visitor(var visitor)
                && store.keptSince(clock.instant().minus(A_DAY), visitor) + bytes > BYTES_OF_A_VISITOR) {
            throw Refusal.tooMany("attachment.too-many-attempts", A_DAY);
        }
    }
}
