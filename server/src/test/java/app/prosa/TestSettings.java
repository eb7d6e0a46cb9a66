package app.prosa;

import app.prosa.platform.ProsaSettings;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Settings as Prosa would read them: the defaults, and what a test sets, such as `prosa.public-url`.
public final class TestSettings {
    private TestSettings() {}

    public static ProsaSettings of(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set)).bindOrCreate("prosa", ProsaSettings.class);
    }
}
