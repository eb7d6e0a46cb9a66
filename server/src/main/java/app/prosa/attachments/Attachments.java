package app.prosa.attachments;

import app.prosa.agents.CurrentAgent;
import app.prosa.customers.VisitorId;
import app.prosa.platform.Transactions;
import app.prosa.shared.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Takes files in, and hands them out to those who may see them.
@Component
public final class Attachments {
    private final AttachmentStore store;
    private final List<AttachmentVisibility> visibilities;
    private final UploadLimits limits;
    private final Workbench workbench;
    private final Transactions transactions;
    private final Clock clock;

    Attachments(
            AttachmentStore store,
            List<AttachmentVisibility> visibilities,
            UploadLimits limits,
            Workbench workbench,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.visibilities = visibilities;
        this.limits = limits;
        this.workbench = workbench;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Keeps a file until it is sent, for a day. The same upload again under the same id is the same attachment. That
    /// the sender may attach something there, the caller has made sure of.
    ///
    /// Refuses with `attachment.empty`, `attachment.too-large`, `attachment.too-many-pixels`,
    /// `attachment.too-many-attempts`, `attachment.no-room`, `attachment.id-already-used` or `service.overloaded`.
    public Attachment keep(AttachmentId id, AttachedTo to, Sender by, Upload upload) {
        limits.oneMore(by, upload.from());
        limits.size(upload.size());
        return workbench.work(() -> keepNow(id, to, by, upload));
    }

    private Attachment keepNow(AttachmentId id, AttachedTo to, Sender by, Upload upload) {
        var bytes = upload.bytes();
        var hash = hash(bytes);
        var known = store.find(id);
        if (known.isPresent()) {
            return again(known.get(), to, by, hash);
        }
        limits.room(by, upload.from(), bytes.length);
        var file = KeptFile.of(FileName.of(upload.name()), bytes, limits.largest());
        return transactions.run(() -> {
            var isNew = store.insert(id, to, by, hash, file, clock.instant());
            var kept = store.find(id).orElseThrow();
            return isNew ? kept : again(kept, to, by, hash);
        });
    }

    private Attachment again(Attachment known, AttachedTo to, Sender by, byte[] hash) {
        if (!known.attachedTo().equals(to) || !known.sender().equals(by) || !store.wasReceivedAs(known.id(), hash)) {
            throw Refusal.conflict("attachment.id-already-used");
        }
        return known;
    }

    /// Refuses with `attachment.unknown`, as what does not exist, what the agent may not see, and the preview of what
    /// is no image.
    public Download open(AttachmentId id, Rendition rendition, CurrentAgent by) {
        return open(id, rendition, new Sender.Agent(by.id()), sent -> visibilities.stream()
                .anyMatch(each -> each.isVisible(sent, by)));
    }

    /// The same for visitors.
    public Download open(AttachmentId id, Rendition rendition, VisitorId by) {
        return open(id, rendition, new Sender.Visitor(by), sent -> visibilities.stream()
                .anyMatch(each -> each.isVisible(sent, by)));
    }

    /// The same for whom the caller shows these.
    public Download open(AttachmentId id, Rendition rendition, List<AttachmentView> shown) {
        return shown.stream()
                .filter(each -> each.id().equals(id.value()))
                .findFirst()
                .flatMap(_ -> store.find(id))
                .flatMap(each -> download(each, rendition))
                .orElseThrow(Attachments::unknown);
    }

    private Download open(AttachmentId id, Rendition rendition, Sender asking, Predicate<Attachment> isVisible) {
        return store.find(id)
                .filter(each ->
                        each.isSent() ? isVisible.test(each) : each.sender().equals(asking))
                .flatMap(each -> download(each, rendition))
                .orElseThrow(Attachments::unknown);
    }

    private Optional<Download> download(Attachment attachment, Rendition rendition) {
        return store.content(attachment.id(), rendition)
                .map(content -> new Download(
                        attachment.view().name(),
                        content.type(),
                        content.size(),
                        Slices.of(
                                content.size(),
                                (from, length) -> store.slice(attachment.id(), rendition, from, length))));
    }

    static Refusal unknown() {
        return Refusal.unknown("attachment.unknown");
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
