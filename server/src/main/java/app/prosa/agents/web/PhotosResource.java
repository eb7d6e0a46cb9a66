package app.prosa.agents.web;

import static app.prosa.platform.Audience.EVERYBODY;
import static org.springframework.http.MediaType.IMAGE_JPEG;

import app.prosa.agents.AgentPhotos;
import app.prosa.platform.OpenTo;
import app.prosa.shared.Refusal;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PhotosResource {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final AgentPhotos photos;

    PhotosResource(AgentPhotos photos) {
        this.photos = photos;
    }

    @GetMapping("/photos/{hash}.jpg")
    @OpenTo(EVERYBODY)
    ResponseEntity<byte[]> get(@PathVariable String hash) {
        var jpeg = photos.find(hash).orElseThrow(() -> Refusal.unknown("photo.unknown"));
        return ResponseEntity.ok()
                .contentType(IMAGE_JPEG)
                .cacheControl(FOR_EVER)
                .body(jpeg);
    }
}
