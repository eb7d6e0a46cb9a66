package app.prosa.platform;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/// An image that somebody sent us: JPEG, PNG, GIF, BMP or WebP by its bytes, whatever its file is called. What its
/// header says of its size is read before any of it is decoded, for a file of a few KB can claim more pixels than
/// there is memory.
public final class Picture {
    /// 40 million pixels of four bytes; on a small heap a fifth of it, so that one decoded, one turned upright and the
    /// rest of Prosa have room together.
    private static final long MOST_BYTES =
            Math.min(160_000_000, Runtime.getRuntime().maxMemory() / 5);

    /// How much memory their decoders take for a pixel beyond the pixel itself.
    private static final Map<String, Integer> EXTRA_BYTES = Map.of("jpeg", 0, "png", 0, "gif", 0, "bmp", 0, "webp", 20);

    /// Where the reader does not say; and of a pixel that takes a bit, once it is made smaller or opaque.
    private static final int USUAL_BYTES = 4;

    static {
        ImageIO.scanForPlugins(); // in the packaged application the reader of WebP is not on the class path
    }

    private final byte[] file;
    private final String format;
    private final long decodedBytes;

    private Picture(byte[] file, String format, long decodedBytes) {
        this.file = file;
        this.format = format;
        this.decodedBytes = decodedBytes;
    }

    /// Empty when the bytes do not begin like one.
    public static Optional<Picture> in(byte[] file) {
        return reading(file, (reader, format) -> {
            var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            return new Picture(file, format, pixels * (bytesOfOnePixel(reader) + EXTRA_BYTES.getOrDefault(format, 0)));
        });
    }

    /// `jpeg`, `png`, `gif`, `bmp` or `webp`.
    public String format() {
        return format;
    }

    /// Decoding it takes more memory than there is for it.
    public boolean isTooLarge() {
        return decodedBytes > MOST_BYTES;
    }

    /// The (first) image, upright, as the camera says it was held. Empty when it only begins like one, or takes longer
    /// than 10 s to decode.
    public Optional<BufferedImage> decoded() {
        return reading(file, (reader, _) -> reader.read(0))
                .map(image ->
                        ExifFilterUtils.getFilterForOrientation(orientation()).apply(image));
    }

    private Orientation orientation() {
        return reading(file, (reader, _) -> Optional.ofNullable(ExifUtils.getExifOrientation(reader, 0)))
                .flatMap(found -> found)
                .orElse(Orientation.TOP_LEFT);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(ImageReader reader, String format) throws IOException;
    }

    private static <T> Optional<T> reading(byte[] file, Reading<T> work) {
        try (var input = new PatientInput(file)) {
            var found = readers(input)
                    .filter(each -> EXTRA_BYTES.containsKey(format(each)))
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var reader = found.get();
            try {
                reader.setInput(input, true, true);
                return Optional.of(work.from(reader, format(reader)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) {
            return Optional.empty(); // decoders throw all kinds of things at what only begins like an image
        }
    }

    private static Stream<ImageReader> readers(PatientInput input) {
        Iterable<ImageReader> readers = () -> ImageIO.getImageReaders(input);
        return StreamSupport.stream(readers.spliterator(), false);
    }

    private static String format(ImageReader reader) {
        try {
            return reader.getFormatName().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new IllegalStateException("the name is not in the file", e);
        }
    }

    private static int bytesOfOnePixel(ImageReader reader) throws IOException {
        return Optional.ofNullable(reader.getRawImageType(0))
                .map(type -> Math.max(USUAL_BYTES, (type.getColorModel().getPixelSize() + 7) / 8))
                .orElse(USUAL_BYTES);
    }
}
