package app.prosa.attachments;

import static java.awt.image.BufferedImage.TYPE_3BYTE_BGR;
import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static java.awt.image.BufferedImage.TYPE_INT_ARGB;
import static java.awt.image.BufferedImage.TYPE_INT_RGB;

import app.prosa.platform.BoundedBytes;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/// Encodes images anew, so that nothing else that was in the file (a place, a script, a second file) comes along.
final class ImageEncoding {
    private static final int PREVIEW_SIDE = 640;
    private static final float QUALITY = 0.9F;

    /// What is small in pixels is small in bytes.
    private static final long NO_LIMIT = Long.MAX_VALUE;

    /// As the encoder of JPEG takes them; it knows no transparency, and no palettes.
    private static final Set<Integer> OPAQUE = Set.of(TYPE_3BYTE_BGR, TYPE_INT_RGB, TYPE_BYTE_GRAY);

    private ImageEncoding() {}

    /// Empty when it takes more than `largest` bytes.
    static Optional<Encoded> jpeg(BufferedImage image, long largest) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(QUALITY);
        return write(opaque(image), writer, quality, largest).map(bytes -> new Encoded("image/jpeg", bytes));
    }

    /// Empty when it takes more than `largest` bytes: our encoder does without the filters by which a few KB can hold
    /// what takes it a hundred MB.
    static Optional<Encoded> png(BufferedImage image, long largest) {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        return write(image, writer, writer.getDefaultWriteParam(), largest)
                .map(bytes -> new Encoded("image/png", bytes));
    }

    /// At most 640 pixels on its longer side: a PNG where something shows through, else a JPEG.
    static Encoded preview(BufferedImage image) {
        var small = smaller(image);
        var encoded = small.getColorModel().hasAlpha() ? png(small, NO_LIMIT) : jpeg(small, NO_LIMIT);
        return encoded.orElseThrow();
    }

    private static BufferedImage smaller(BufferedImage image) {
        if (Math.max(image.getWidth(), image.getHeight()) <= PREVIEW_SIDE) {
            return image;
        }
        try {
            return Thumbnails.of(image)
                    .size(PREVIEW_SIDE, PREVIEW_SIDE)
                    .imageType(image.getColorModel().hasAlpha() ? TYPE_INT_ARGB : TYPE_INT_RGB)
                    .asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was clear becomes white.
    private static BufferedImage opaque(BufferedImage image) {
        if (OPAQUE.contains(image.getType())) {
            return image;
        }
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), TYPE_INT_RGB);
        var canvas = opaque.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }

    private static Optional<byte[]> write(BufferedImage image, ImageWriter writer, ImageWriteParam how, long largest) {
        var bytes = new BoundedBytes(largest);
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            if (bytes.isOverfull()) {
                return Optional.empty();
            }
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return Optional.of(bytes.toByteArray());
    }
}
