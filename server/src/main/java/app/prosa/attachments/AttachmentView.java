package app.prosa.attachments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An attachment as people are told of it. `type` is the media type we found in its bytes, `size` counts the bytes that
/// are kept, `width` and `height` (pixels) are those of an image.
public record AttachmentView(
        UUID id,
        String name,
        String type,
        long size,
        @Nullable Integer width,
        @Nullable Integer height) {}
