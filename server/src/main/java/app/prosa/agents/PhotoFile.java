package app.prosa.agents;

import app.prosa.platform.Picture;
import app.prosa.shared.Refusal;
import app.prosa.shared.Sha256;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;

/// A photo as we keep it: a square JPEG of 256 pixels that we encoded ourselves, so that nothing else that was in the
/// file (a place, a script, a second file) comes along.
final class PhotoFile {
    private static final int SIDE = 256;
    private static final int LARGEST_FILE = 10 * 1024 * 1024;

    private final byte[] jpeg;

    private PhotoFile(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    /// Refuses with `photo.too-large`, `photo.not-an-image` or `photo.too-many-pixels`.
    static PhotoFile from(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw Refusal.invalid("photo.too-large", "file");
        }
        var picture = Picture.in(file).orElseThrow(PhotoFile::notAnImage);
        if (picture.isTooLarge()) {
            throw Refusal.invalid("photo.too-many-pixels", "file");
        }
        var image = picture.decoded().orElseThrow(PhotoFile::notAnImage);
        try {
            return new PhotoFile(encode(square(image)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] jpeg() {
        return jpeg.clone();
    }

    /// Its address changes with its content, so it may be cached for ever.
    String hash() {
        return HexFormat.of().formatHex(Sha256.of(jpeg), 0, 16);
    }

    private static BufferedImage square(BufferedImage image) throws IOException {
        return Thumbnails.of(image)
                .crop(Positions.CENTER)
                .size(SIDE, SIDE)
                .imageType(BufferedImage.TYPE_INT_ARGB)
                .asBufferedImage();
    }

    /// JPEG knows no transparency: what was clear becomes white.
    private static byte[] encode(BufferedImage image) throws IOException {
        var opaque = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var canvas = opaque.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        var jpeg = new ByteArrayOutputStream();
        Thumbnails.of(opaque).scale(1).outputFormat("jpg").outputQuality(0.85).toOutputStream(jpeg);
        return jpeg.toByteArray();
    }

    private static Refusal notAnImage() {
        return Refusal.invalid("photo.not-an-image", "file");
    }
}
