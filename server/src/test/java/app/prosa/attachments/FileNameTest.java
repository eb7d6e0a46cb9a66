package app.prosa.attachments;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @Test
    void X3_a_name_is_one_line_that_names_no_folder_and_hides_nothing() {
        Map.ofEntries(
                        entry("pedido.pdf", "pedido.pdf"),
                        entry("Orçamento nº 7.pdf", "Orçamento nº 7.pdf"),
                        entry("../../etc/passwd", "passwd"),
                        entry("C:\\Users\\Ana\\foto.png", "foto.png"),
                        entry("recibo\u202Egnp.exe", "recibognp.exe"),
                        entry("a\r\nb.txt", "ab.txt"),
                        entry("a\0b.txt", "anexo"),
                        entry("a\uD800.txt", "anexo"),
                        entry("  ", "anexo"),
                        entry(".htaccess", "anexo.htaccess"),
                        entry("pasta/", "anexo"))
                .forEach((given, shown) ->
                        assertThat(FileName.of(given).value()).as(given).isEqualTo(shown));
    }

    @Test
    void a_name_that_is_too_long_keeps_its_ending() {
        var name = FileName.of("😀".repeat(300) + ".pdf").value();

        assertThat(name.codePointCount(0, name.length())).isEqualTo(120);
        assertThat(name).startsWith("😀😀").endsWith("😀.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "foto.webp, jpg, foto.jpg",
        "foto.JPEG, jpg, foto.JPEG",
        "foto.png, png, foto.png",
        "foto, png, foto.png",
        "pagina.html.png, jpg, pagina.html.jpg"
    })
    void an_image_is_called_what_it_became(String given, String extension, String shown) {
        assertThat(FileName.of(given).endingWith(extension).value()).isEqualTo(shown);
    }
}
