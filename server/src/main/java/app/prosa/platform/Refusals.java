package app.prosa.platform;

import app.prosa.shared.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/// Counts what we refuse, by its code, whichever way it was asked.
@Component
public final class Refusals {
    private final MeterRegistry meters;

    public Refusals(MeterRegistry meters) {
        this.meters = meters;
    }

    public void count(Refusal refusal) {
        meters.counter("prosa.refusals", "code", refusal.code()).increment();
    }
}
