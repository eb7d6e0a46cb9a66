package app.prosa.attachments.web;

import static app.prosa.platform.Audience.AGENTS;

import app.prosa.agents.CurrentAgent;
import app.prosa.attachments.AttachmentId;
import app.prosa.attachments.Attachments;
import app.prosa.attachments.Rendition;
import app.prosa.platform.OpenTo;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(AGENTS)
final class AttachmentsResource {
    private final Attachments attachments;

    AttachmentsResource(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/api/v1/attachments/{id}")
    ResponseEntity<Resource> get(
            @PathVariable UUID id, @RequestAttribute CurrentAgent agent, HttpServletResponse response) {
        return Served.of(attachments.open(new AttachmentId(id), Rendition.WHOLE, agent), response);
    }

    @GetMapping("/api/v1/attachments/{id}/preview")
    ResponseEntity<Resource> preview(
            @PathVariable UUID id, @RequestAttribute CurrentAgent agent, HttpServletResponse response) {
        return Served.of(attachments.open(new AttachmentId(id), Rendition.PREVIEW, agent), response);
    }
}
