package app.prosa.conversations;

import app.prosa.shared.TicketNumber;
import java.time.Clock;
import java.time.Year;
import org.springframework.stereotype.Component;

/// Gives numbers to conversations and tickets alike, from one series: a requester has one number, whatever becomes of
/// what they asked.
@Component
public final class TicketNumbers {
    private final TicketNumberStore store;
    private final Clock clock;

    TicketNumbers(TicketNumberStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public TicketNumber next() {
        return TicketNumber.of(Year.now(clock).getValue(), store.next());
    }
}
