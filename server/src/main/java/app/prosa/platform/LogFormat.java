package app.prosa.platform;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/// Looks at `PROSA_LOG_FORMAT` before Spring Boot sets the log up by it, which would end the start with a stack trace
/// where it knows no such format. Called by Spring Boot, by its name in `META-INF/spring.factories`.
final class LogFormat implements EnvironmentPostProcessor, Ordered {
    private static final List<String> KNOWN = List.of("ecs", "logstash", "gelf");

    /// @throws CannotStart when the format is none of these; Spring Boot takes capitals too
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var given = environment.getProperty("prosa.log-format", "");
        if (!given.isEmpty() && !KNOWN.contains(given.toLowerCase(Locale.ROOT))) {
            throw new CannotStart(
                    "PROSA_LOG_FORMAT is '%s', which is no format of the log that Prosa knows.".formatted(given),
                    "Set it to ecs, logstash or gelf; or to nothing, for lines that people read.");
        }
    }

    /// Behind those that read what is set, wherever it is set.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
