package app.prosa.widget;

import app.prosa.agents.LivechatModule;
import app.prosa.conversations.GreetingTexts;
import app.prosa.conversations.Greetings;
import app.prosa.platform.Round;
import app.prosa.platform.Transactions;
import app.prosa.tickets.CompanyName;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// The settings of the page **Customização** (S02).
@Component
public final class Appearances implements LivechatModule, CompanyName {
    /// Every page view of the company's site asks for it, and no page notices two seconds.
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final AppearanceStore store;
    private final Greetings greetings;
    private final Transactions transactions;
    private final AtomicReference<@Nullable Appearance> remembered = new AtomicReference<>();

    Appearances(AppearanceStore store, Greetings greetings, Transactions transactions) {
        this.store = store;
        this.greetings = greetings;
        this.transactions = transactions;
    }

    /// As it is, or was two seconds ago. Nobody waits for the database here: this is asked for every answer to
    /// a visitor, also for one that says that the database is away, and within transactions that hold a connection
    /// already.
    public Appearance get() {
        var held = remembered.get();
        return held == null ? look() : held;
    }

    private Appearance look() {
        var read = store.get();
        remembered.set(read);
        return read;
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

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        Round appearanceRound(Appearances appearances) {
            return new Round("appearance", REMEMBERED, appearances::look);
        }
    }
}
