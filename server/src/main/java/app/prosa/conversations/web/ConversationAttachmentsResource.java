package app.prosa.conversations.web;

import static app.prosa.platform.Audience.AGENTS;

import app.prosa.agents.CurrentAgent;
import app.prosa.attachments.AttachmentId;
import app.prosa.attachments.AttachmentView;
import app.prosa.attachments.Upload;
import app.prosa.conversations.ConversationId;
import app.prosa.conversations.Uploads;
import app.prosa.platform.ClientNetwork;
import app.prosa.platform.OpenTo;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@OpenTo(AGENTS)
final class ConversationAttachmentsResource {
    private final Uploads uploads;

    ConversationAttachmentsResource(Uploads uploads) {
        this.uploads = uploads;
    }

    /// `id` is a UUIDv7 made by the client: uploaded again under it, the same file is kept once.
    @PostMapping(
            path = "/api/v1/conversations/{conversation}/attachments",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    AttachmentView keep(
            @PathVariable UUID conversation,
            @RequestPart MultipartFile file,
            @RequestParam UUID id,
            @RequestAttribute CurrentAgent agent,
            HttpServletRequest request) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var upload = new Upload(name, file.getSize(), ClientNetwork.of(request.getRemoteAddr()), file::getBytes);
        return uploads.keep(new ConversationId(conversation), new AttachmentId(id), upload, agent)
                .view();
    }
}
