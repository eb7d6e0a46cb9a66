package app.prosa.agents;

import app.prosa.shared.Refusal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;

/// A photo as we keep it: a square JPEG of 256 pixels that we encoded ourselves, so that nothing else that was in the
/// file (a place, a script, a second file) comes along.
final class PhotoFile {
    private static final int SIDE = 256;
    private static final int LARGEST_FILE = 10 * 1024 * 1024;

    /// Four bytes each once it is decoded: a file of a few KB can claim far more than the memory there is.
    private static final long MOST_PIXELS = 40_000_000;

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "bmp");

    private final byte[] jpeg;

    private PhotoFile(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    /// Refuses with `photo.too-large`, `photo.not-an-image` or `photo.too-many-pixels`.
    static PhotoFile from(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw Refusal.invalid("photo.too-large", "file");
        }
        try {
            refuseUnlessImage(file);
            return new PhotoFile(encode(square(file)));
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            throw notAnImage(); // decoders throw all kinds of things at what only begins like an image
        }
    }

    byte[] jpeg() {
        return jpeg.clone();
    }

    /// Its address changes with its content, so it may be cached for ever.
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(jpeg);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Goes by the bytes, whatever the file is called, and reads what they say of its size before any is decoded.
    private static void refuseUnlessImage(byte[] file) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw notAnImage();
            }
            var reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw notAnImage();
                }
                reader.setInput(input, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw Refusal.invalid("photo.too-many-pixels", "file");
                }
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage square(byte[] file) throws IOException {
        return Thumbnails.of(new ByteArrayInputStream(file))
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
