package app.prosa.agents.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.Browser;
import app.prosa.RunningProsa;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Photos as hostile files (X3).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotosTest {
    private static final String MINE = "/api/v1/me/photo";
    private static final int IHDR_AT = 12;

    private RunningProsa prosa;
    private Browser agent;

    @BeforeAll
    void start(@TempDir Path folder) {
        prosa = new RunningProsa(folder);
        agent = prosa.signedIn(prosa.agent("Ana Foto", true).email());
    }

    @AfterAll
    void stop() {
        prosa.close();
    }

    @Test
    void X3_a_photo_is_encoded_anew_and_nothing_else_in_the_file_comes_along() throws IOException {
        var file = new ByteArrayOutputStream();
        file.write(png(40, 30));
        file.write("<script>alert('marcador')</script>".getBytes(UTF_8));

        var photo = agent.upload(MINE, file.toByteArray()).json().path("photo").asString();

        assertThat(photo).matches("/photos/[0-9a-f]{32}\\.jpg");
        var served = prosa.browser().get(photo);
        assertThat(served.status()).isEqualTo(200);
        assertThat(served.body()).doesNotContain("marcador");
        assertThat(served.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(served.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<!doctype html><script>alert(1)</script>",
                "%PDF-1.7",
                "\u0089PNG\r\n\u001a\n",
                "GIF89a",
                "\u00ff\u00d8\u00ff\u00e0"
            })
    void X3_what_is_no_image_is_refused(String file) {
        assertRefused(file.getBytes(ISO_8859_1), "photo.not-an-image");
    }

    @Test
    void X3_a_small_file_that_claims_more_pixels_than_there_is_memory_is_refused() throws IOException {
        var bomb = png(8, 8);
        ByteBuffer.wrap(bomb).putInt(IHDR_AT + 4, 60_000).putInt(IHDR_AT + 8, 60_000);
        var checksum = new CRC32();
        checksum.update(bomb, IHDR_AT, 17);
        ByteBuffer.wrap(bomb).putInt(IHDR_AT + 17, (int) checksum.getValue());

        assertRefused(bomb, "photo.too-many-pixels");
    }

    @Test
    void X3_a_file_that_ends_too_early_is_refused() throws IOException {
        var whole = png(200, 200);
        assertRefused(Arrays.copyOf(whole, 60), "photo.not-an-image");
    }

    @Test
    void X3_a_file_that_is_too_large_is_refused() {
        assertRefused(new byte[10 * 1024 * 1024 + 1], "photo.too-large");
        var huge = agent.upload(MINE, new byte[22 * 1024 * 1024]);
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.code()).isEqualTo("request.too-large");
    }

    private void assertRefused(byte[] file, String code) {
        var answer = agent.upload(MINE, file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("field").asString()).isEqualTo("file");
    }

    private static byte[] png(int width, int height) throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }
}
