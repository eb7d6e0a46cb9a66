package app.prosa.widget;

import app.prosa.agents.LivechatModule;
import app.prosa.conversations.GreetingTexts;
import app.prosa.conversations.Greetings;
import app.prosa.platform.Transactions;
import app.prosa.tickets.CompanyName;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The settings of the page **Customização** (S02).
@Component
public final class Appearances implements LivechatModule, CompanyName {
    /// Every page view of the company's site asks for it, and no page notices two seconds.
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final AppearanceStore store;
    private final Greetings greetings;
    private final Transactions transactions;
    private final AtomicReference<@Nullable Remembered> remembered = new AtomicReference<>();

    Appearances(AppearanceStore store, Greetings greetings, Transactions transactions) {
        this.store = store;
        this.greetings = greetings;
        this.transactions = transactions;
    }

    /// As it is, or was two seconds ago. One asker looks it up again while the others take what was; nobody waits for
    /// another's look: whoever waited here within a transaction would hold the connection that the other waits for.
    public Appearance get() {
        var held = remembered.get();
        if (held != null && (held.isFresh() || !remembered.compareAndSet(held, Remembered.now(held.appearance())))) {
            return held.appearance();
        }
        var read = Remembered.now(store.get());
        remembered.set(read);
        return read.appearance();
    }

    @Override
    public boolean on() {
        return get().livechat();
    }

    @Override
    public String company() {
        return get().company();
    }

    /// Saves the page whole: either all of it, or nothing.
    public void save(Appearance appearance, GreetingTexts texts) {
        transactions.run(() -> {
            store.save(appearance);
            greetings.save(texts);
            return appearance;
        });
        remembered.set(null);
    }

    private record Remembered(Appearance appearance, long nanos) {
        static Remembered now(Appearance appearance) {
            return new Remembered(appearance, System.nanoTime());
        }

        boolean isFresh() {
            return System.nanoTime() - nanos < REMEMBERED.toNanos();
        }
    }
}
