package app.prosa.agents.web;

import static app.prosa.platform.Audience.AGENTS;

import app.prosa.agents.AgentPhotos;
import app.prosa.agents.CurrentAgent;
import app.prosa.platform.OpenTo;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/me/photo")
@OpenTo(AGENTS)
final class MyPhotoResource {
    private final AgentPhotos photos;

    MyPhotoResource(AgentPhotos photos) {
        this.photos = photos;
    }

    @PutMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Photo put(@RequestPart MultipartFile file, @RequestAttribute CurrentAgent agent) throws IOException {
        return new Photo(photos.put(agent.id(), file.getBytes()).photo().orElse(null));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@RequestAttribute CurrentAgent agent) {
        photos.remove(agent.id());
    }

    record Photo(@Nullable String photo) {}
}
