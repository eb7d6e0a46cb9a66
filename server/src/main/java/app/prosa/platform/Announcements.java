package app.prosa.platform;

import static org.springframework.transaction.support.TransactionSynchronizationManager.isSynchronizationActive;
import static org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/// Tells the house what has happened, once it is certain: after the commit, and not at all when the transaction rolls
/// back. Listeners are `@EventListener` methods, called in the announcing thread.
@Component
public final class Announcements {
    private final ApplicationEventPublisher listeners;

    public Announcements(ApplicationEventPublisher listeners) {
        this.listeners = listeners;
    }

    public void announce(Object event) {
        if (!isSynchronizationActive()) {
            listeners.publishEvent(event);
            return;
        }
        registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Transactions.afterwards(() -> listeners.publishEvent(event));
            }
        });
    }
}
