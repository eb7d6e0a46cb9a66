package app.prosa.attachments;

import app.prosa.platform.Picture;
import app.prosa.shared.Refusal;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file as we keep it: an image encoded anew, with a preview; everything else as it came.
///
/// @param width in pixels, and `height`, of an image only
record KeptFile(
        FileName name,
        Encoded whole,
        @Nullable Integer width,
        @Nullable Integer height,
        Optional<Encoded> preview) {

    /// Refuses with `attachment.too-many-pixels`, and with `attachment.too-large` an image that is so, encoded anew.
    static KeptFile of(FileName name, byte[] file, long largest) {
        var kept = Picture.in(file)
                .flatMap(picture -> image(name, picture, largest))
                .orElseGet(() -> asItCame(name, file));
        if (kept.whole().bytes().length > largest) {
            throw tooLarge(largest);
        }
        return kept;
    }

    private static KeptFile asItCame(FileName name, byte[] file) {
        return new KeptFile(name, new Encoded(FileType.of(file, name), file), null, null, Optional.empty());
    }

    /// Empty when it cannot be decoded: then it is a file like any other, which no browser is told to show.
    private static Optional<KeptFile> image(FileName name, Picture picture, long largest) {
        if (picture.isTooLarge()) {
            throw Refusal.invalid("attachment.too-many-pixels", "file");
        }
        return picture.decoded().map(image -> {
            var whole = encoded(image, picture.format(), largest);
            return new KeptFile(
                    name.endingWith(whole.type().equals("image/png") ? "png" : "jpg"),
                    whole,
                    image.getWidth(),
                    image.getHeight(),
                    Optional.of(ImageEncoding.preview(image)));
        });
    }

    /// Photographs stay JPEG. What is sharp stays sharp, unless it becomes too large by it.
    private static Encoded encoded(BufferedImage image, String format, long largest) {
        var photograph = format.equals("jpeg")
                || (format.equals("webp") && !image.getColorModel().hasAlpha());
        if (photograph) {
            return jpeg(image, largest);
        }
        return ImageEncoding.png(image, largest).orElseGet(() -> jpeg(image, largest));
    }

    private static Encoded jpeg(BufferedImage image, long largest) {
        return ImageEncoding.jpeg(image, largest).orElseThrow(() -> tooLarge(largest));
    }

    private static Refusal tooLarge(long largest) {
        return Refusal.tooLarge("attachment.too-large", largest);
    }
}
