package app.prosa.attachments.web;

import static app.prosa.platform.Audience.VISITORS;

import app.prosa.attachments.AttachmentId;
import app.prosa.attachments.Attachments;
import app.prosa.attachments.Rendition;
import app.prosa.customers.VisitorId;
import app.prosa.customers.VisitorSecret;
import app.prosa.customers.Visitors;
import app.prosa.platform.OpenTo;
import app.prosa.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(VISITORS)
final class VisitorAttachmentsResource {
    private final Attachments attachments;
    private final Visitors visitors;

    VisitorAttachmentsResource(Attachments attachments, Visitors visitors) {
        this.attachments = attachments;
        this.visitors = visitors;
    }

    @GetMapping("/widget/api/attachments/{id}")
    ResponseEntity<Resource> get(
            @PathVariable UUID id, @RequestAttribute VisitorSecret visitor, HttpServletResponse response) {
        return Served.of(attachments.open(new AttachmentId(id), Rendition.WHOLE, known(visitor)), response);
    }

    @GetMapping("/widget/api/attachments/{id}/preview")
    ResponseEntity<Resource> preview(
            @PathVariable UUID id, @RequestAttribute VisitorSecret visitor, HttpServletResponse response) {
        return Served.of(attachments.open(new AttachmentId(id), Rendition.PREVIEW, known(visitor)), response);
    }

    private VisitorId known(VisitorSecret secret) {
        return visitors.idOf(secret).orElseThrow(() -> Refusal.unknown("attachment.unknown"));
    }
}
