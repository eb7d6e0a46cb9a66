package app.prosa.platform;

import static org.springframework.transaction.support.TransactionSynchronizationManager.isSynchronizationActive;
import static org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/// Tells the house what has happened, once it is certain: after the commit, and not at all when the transaction rolls
/// back. Listeners are `@EventListener` methods, called in the announcing thread; of a `Hint`, those of the other nodes
/// hear too.
@Component
public final class Announcements {
    private final ApplicationEventPublisher listeners;
    private final NodeBus otherNodes;

    public Announcements(ApplicationEventPublisher listeners, NodeBus otherNodes) {
        this.listeners = listeners;
        this.otherNodes = otherNodes;
    }

    public void announce(Object event) {
        if (!isSynchronizationActive()) {
            tell(event);
            return;
        }
        registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Transactions.afterwards(() -> tell(event));
            }
        });
    }

    private void tell(Object event) {
        if (event instanceof Hint hint) {
            otherNodes.send(hint);
        }
        listeners.publishEvent(event);
    }
}
