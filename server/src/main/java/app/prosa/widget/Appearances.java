package app.prosa.widget;

import app.prosa.agents.LivechatModule;
import app.prosa.conversations.GreetingTexts;
import app.prosa.conversations.Greetings;
import app.prosa.platform.Transactions;
import app.prosa.tickets.CompanyName;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// The settings of the page **Customização** (S02).
@Component
public final class Appearances implements LivechatModule, CompanyName {
    /// Every page view of the company's site asks for it, and no page notices two seconds.
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final AppearanceStore store;
    private final Greetings greetings;
    private final Transactions transactions;
    private final LoadingCache<String, Appearance> remembered;

    Appearances(AppearanceStore store, Greetings greetings, Transactions transactions) {
        this.store = store;
        this.greetings = greetings;
        this.transactions = transactions;
        this.remembered = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(_ -> store.get());
    }

    /// As it is, or was two seconds ago.
    public Appearance get() {
        return remembered.get("the only one");
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
        remembered.invalidateAll();
    }
}
