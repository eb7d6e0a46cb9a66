package app.prosa.widget.web;

import static app.prosa.platform.Audience.VISITORS;

import app.prosa.attachments.AttachmentId;
import app.prosa.attachments.AttachmentView;
import app.prosa.attachments.Upload;
import app.prosa.conversations.ConversationId;
import app.prosa.customers.VisitorSecret;
import app.prosa.platform.ClientNetwork;
import app.prosa.platform.OpenTo;
import app.prosa.widget.Chats;
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
@OpenTo(VISITORS)
final class VisitorUploadsResource {
    private final Chats chats;

    VisitorUploadsResource(Chats chats) {
        this.chats = chats;
    }

    /// `id` is a UUIDv7 made by the browser: uploaded again under it, the same file is kept once.
    @PostMapping(
            path = "/widget/api/conversations/{conversation}/attachments",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    AttachmentView keep(
            @PathVariable UUID conversation,
            @RequestPart MultipartFile file,
            @RequestParam UUID id,
            @RequestAttribute VisitorSecret visitor,
            HttpServletRequest request) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var upload = new Upload(name, file.getSize(), ClientNetwork.of(request.getRemoteAddr()), file::getBytes);
        return chats.attach(visitor, new ConversationId(conversation), new AttachmentId(id), upload)
                .view();
    }
}
