package app.prosa.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.prosa.shared.Refusal;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of files (X3).
class KeptFileTest {
    private static final long LARGEST = 20 * 1024 * 1024;
    private static final String BYTES = "application/octet-stream";

    @Test
    void X3_a_photograph_is_turned_upright_and_says_no_more_where_it_was_taken() {
        var file = Files.photograph(80, 40);
        assertThat(Files.text(file)).contains(Files.SECRET_PLACE, "Exif");

        var kept = kept("IMG_0001.JPG", file);

        assertThat(Files.text(kept.whole().bytes())).doesNotContain(Files.SECRET_PLACE, "Exif");
        assertThat(Files.text(preview(kept).bytes())).doesNotContain(Files.SECRET_PLACE, "Exif");
        assertThat(kept.whole().type()).isEqualTo("image/jpeg");
        assertThat(kept.name().value()).isEqualTo("IMG_0001.JPG");
        assertThat(kept.width()).isEqualTo(40);
        assertThat(kept.height()).isEqualTo(80);
        var image = Files.decoded(kept.whole().bytes());
        assertThat(new Color(image.getRGB(20, 10)).getRed()).as("above").isGreaterThan(200);
        assertThat(new Color(image.getRGB(20, 70)).getRed()).as("below").isLessThan(50);
    }

    @ParameterizedTest
    @CsvSource({
        "jpg, image/jpeg, a.jpg",
        "png, image/png, a.png",
        "gif, image/png, a.png",
        "bmp, image/png, a.png",
    })
    void X3_what_is_hidden_behind_an_image_does_not_come_along(String format, String type, String name) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(Files.image(format, 1000, 400));
        file.writeBytes("<script>alert('marcador')</script>".getBytes(ISO_8859_1));

        var kept = kept("a." + format, file.toByteArray());

        assertThat(Files.text(kept.whole().bytes())).doesNotContain("marcador");
        assertThat(kept.whole().type()).isEqualTo(type);
        assertThat(kept.name().value()).isEqualTo(name);
        assertThat(Files.decoded(kept.whole().bytes()).getWidth()).isEqualTo(1000);
        var preview = Files.decoded(preview(kept).bytes());
        assertThat(preview.getWidth()).isEqualTo(640);
        assertThat(preview.getHeight()).isEqualTo(256);
        assertThat(preview(kept).type()).isEqualTo("image/jpeg");
    }

    @Test
    void what_shows_through_still_does() {
        var kept = kept("logo.png", Files.transparentPng(900, 900));

        assertThat(preview(kept).type()).isEqualTo("image/png");
        assertThat(Files.decoded(preview(kept).bytes()).getRGB(600, 600) >>> 24).isZero();
    }

    @Test
    void webp_becomes_what_every_program_opens() {
        var kept = kept("figurinha.webp", Files.webp());

        assertThat(kept.whole().type()).isEqualTo("image/png");
        assertThat(kept.name().value()).isEqualTo("figurinha.png");
        assertThat(Files.decoded(kept.whole().bytes()).getWidth()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<!doctype html><script>alert(1)</script>",
                "<html><body onload=alert(1)>",
                "GIF89a=1;alert(1)//",
                "\u00ff\u00d8\u00ff\u00e0<script>alert(1)</script>",
                "\u0089PNG\r\n\u001a\n",
                "BM\u0000\u0001<script>alert(1)</script>",
                "RIFF\u0010\u0000\u0000\u0000WEBPVP8 \u0004\u0000\u0000\u0000....",
                "\u0000\u0001\u0002\u0003",
            })
    void X3_what_could_do_something_is_bytes_whatever_it_is_called(String text) {
        var file = text.getBytes(ISO_8859_1);
        for (var name : new String[] {"a.png", "a.svg", "a.html", "a.pdf", "a.js", "a"}) {
            var kept = kept(name, file);

            assertThat(kept.whole().type()).as(name).isEqualTo(BYTES);
            assertThat(kept.whole().bytes()).isEqualTo(file);
            assertThat(kept.preview()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, a.pdf, application/pdf",
        "%PDF-1.7, a.html, application/pdf",
        "Bom dia!, a.txt, text/plain",
        "Bom dia!, a.js, " + BYTES,
        "Bom dia!, a.html, " + BYTES,
        "PK\u0003\u0004..., a.zip, application/zip",
        "PK\u0003\u0004..., a.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "PK\u0003\u0004..., a.html, application/zip",
        "PK\u0003\u0004..., a.jar, " + BYTES,
    })
    void a_name_tells_apart_only_what_begins_alike(String text, String name, String type) {
        assertThat(kept(name, text.getBytes(ISO_8859_1)).whole().type()).isEqualTo(type);
    }

    @Test
    void X3_a_small_file_that_claims_more_pixels_than_there_is_memory_is_refused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> kept("a.png", Files.bomb(30_000, 30_000)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("attachment.too-many-pixels"));
    }

    /// It takes a bit a pixel until it is made smaller, and then as much as any other.
    @Test
    void X3_pixels_of_one_bit_count_as_much_as_others() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> kept("a.png", Files.blackAndWhite(10_241, 10_100)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("attachment.too-many-pixels"));
    }

    @Test
    void X3_what_our_encoder_would_blow_up_is_stopped_on_the_way() {
        var image = Files.decoded(Files.noise("png", 200, 200));

        assertThat(ImageEncoding.png(image, 60_000)).isEmpty();
        assertThat(ImageEncoding.jpeg(image, 6_000)).isEmpty();
        assertThat(ImageEncoding.png(image, 600_000)).isPresent();
    }

    @Test
    void X3_an_image_that_ends_too_early_is_bytes() {
        var half = Files.image("png", 300, 300);

        assertThat(kept("a.png", Arrays.copyOf(half, half.length / 2)).whole().type())
                .isEqualTo(BYTES);
    }

    @Test
    void an_image_that_grows_too_large_when_encoded_anew_becomes_a_jpeg() {
        var kept = KeptFile.of(new FileName("a.png"), Files.noise("png", 200, 200), 90_000);

        assertThat(kept.whole().type()).isEqualTo("image/jpeg");
        assertThat(kept.name().value()).isEqualTo("a.jpg");
    }

    private static KeptFile kept(String name, byte[] file) {
        return KeptFile.of(new FileName(name), file, LARGEST);
    }

    private static Encoded preview(KeptFile kept) {
        return kept.preview().orElseThrow();
    }
}
