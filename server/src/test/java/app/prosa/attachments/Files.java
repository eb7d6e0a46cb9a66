package app.prosa.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Files as people, and those who mean harm, send them.
public final class Files {
    /// Which must not be found in anything that we hand out.
    public static final String SECRET_PLACE = "-1.4557,-48.4902";

    private static final int IHDR_AT = 12;

    private Files() {}

    /// Red on the left, blue on the right.
    public static byte[] image(String format, int width, int height) {
        return encoded(format, twoColours(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)));
    }

    /// What can hardly be made smaller.
    public static byte[] noise(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        image.setRGB(0, 0, width, height, random.ints((long) width * height).toArray(), 0, width);
        return encoded(format, image);
    }

    public static byte[] transparentPng(int width, int height) {
        return encoded("png", twoColours(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB)));
    }

    private static BufferedImage twoColours(BufferedImage image) {
        var canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, image.getWidth() / 2, image.getHeight());
        canvas.setColor(Color.BLUE);
        canvas.fillRect(image.getWidth() / 2, 0, image.getWidth() / 2, image.getHeight() / 2);
        canvas.dispose();
        return image;
    }

    private static byte[] encoded(String format, BufferedImage image) {
        try {
            var file = new ByteArrayOutputStream();
            ImageIO.write(image, format, file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A photograph of a telephone held upright, which says so, and where it was taken.
    public static byte[] photograph(int width, int height) {
        var jpeg = image("jpg", width, height);
        var exif = ByteBuffer.allocate(64 + SECRET_PLACE.length()).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("Exif\0\0II*\0".getBytes(ISO_8859_1)).putInt(8);
        exif.putShort((short) 1); // one entry: orientation, a short, turned by 90 degrees
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(6);
        exif.putInt(0).put(SECRET_PLACE.getBytes(ISO_8859_1));
        var head = 4 + ByteBuffer.wrap(jpeg).getShort(4);
        var segment = ByteBuffer.allocate(jpeg.length + 4 + exif.position());
        segment.put(jpeg, 0, head).putShort((short) 0xFFE1).putShort((short) (exif.position() + 2));
        segment.put(exif.array(), 0, exif.position());
        return segment.put(jpeg, head, jpeg.length - head).array();
    }

    /// 4 by 4 pixels, with transparency.
    public static byte[] webp() {
        return Base64.getDecoder()
                .decode("UklGRmIAAABXRUJQVlA4WAoAAAAQAAAAAwAAAwAAQUxQSAsAAAABDzD/ERGiAxH9DwBWUDgg"
                        + "MAAAANABAJ0BKgQABAACwEwlqAJ0RwBkgANQAP7uQxN4Z7pfD698uqJ2hMd5e3pE7QAAAA==");
    }

    /// A white one; some KB, however large it is.
    public static byte[] blackAndWhite(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Some 70 bytes that claim to be this large.
    public static byte[] bomb(int width, int height) {
        var png = image("png", 8, 8);
        ByteBuffer.wrap(png).putInt(IHDR_AT + 4, width).putInt(IHDR_AT + 8, height);
        var checksum = new CRC32();
        checksum.update(png, IHDR_AT, 17);
        ByteBuffer.wrap(png).putInt(IHDR_AT + 17, (int) checksum.getValue());
        return png;
    }

    public static BufferedImage decoded(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(byte[] file) {
        return new String(file, ISO_8859_1);
    }
}
