package app.prosa.setup;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// The clock of a demo installation, and of no other. Whoever tells the company's past does so at the instants it
/// happened at; for everybody else, at the same moment, it is as late as it is.
@Component
@Primary
@ConditionalOnBooleanProperty("prosa.demo")
final class StoryClock extends Clock {
    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    private final Clock real;

    StoryClock() {
        this(Clock.systemUTC());
    }

    private StoryClock(Clock real) {
        this.real = real;
    }

    /// Does `deed` as if it were `then`.
    <T> T at(Instant then, Supplier<T> deed) {
        return ScopedValue.where(TOLD, then).call(deed::get);
    }

    void at(Instant then, Runnable deed) {
        ScopedValue.where(TOLD, then).run(deed);
    }

    @Override
    public Instant instant() {
        return TOLD.isBound() ? TOLD.get() : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new StoryClock(real.withZone(zone));
    }
}
