package app.prosa.platform;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProsaSettingsTest {
    @Test
    void every_setting_is_explained_to_whoever_runs_prosa() throws IOException {
        var explained = Files.readString(Path.of("../docs/configuration.md"));

        assertThat(ProsaSettings.class.getRecordComponents())
                .extracting(ProsaSettingsTest::variable)
                .allSatisfy(name -> assertThat(explained).contains("`" + name + "`"));
    }

    /// `PROSA_PUBLIC_URL` of `publicUrl`.
    private static String variable(RecordComponent setting) {
        return Arrays.stream(setting.getName().split("(?=[A-Z])"))
                .collect(joining("_", "PROSA_", ""))
                .toUpperCase(Locale.ROOT);
    }
}
