package app.prosa.conversations;

import org.springframework.stereotype.Component;

/// The automatic texts of this installation. Who may change them is the caller's to check.
@Component
public final class Greetings {
    private final GreetingStore store;

    Greetings(GreetingStore store) {
        this.store = store;
    }

    public GreetingTexts get() {
        return store.get();
    }

    public void save(GreetingTexts texts) {
        store.save(texts);
    }
}
