package app.prosa.conversations;

import static java.util.function.Predicate.not;

import app.prosa.platform.Announcements;
import app.prosa.platform.ProsaSettings;
import app.prosa.platform.Round;
import app.prosa.platform.Transactions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Tells the other nodes whose chat is open at this one: what this one knows by heart, they read in the database.
@Component
final class VisitorsTold {
    static final Duration PAUSE = Duration.ofSeconds(2);

    /// A minute. While this node was cut off from the database, others may have swept what it told.
    private static final int ROUNDS_UNTIL_ALL = 30;

    private final VisitorsThere there;
    private final VisitorsThereStore store;
    private final Announcements announcements;
    private final Transactions transactions;
    private final Set<ConversationId> told = new HashSet<>();
    private final AtomicInteger round = new AtomicInteger();

    VisitorsTold(
            VisitorsThere there, VisitorsThereStore store, Announcements announcements, Transactions transactions) {
        this.there = there;
        this.store = store;
        this.announcements = announcements;
        this.transactions = transactions;
    }

    /// In one thread only.
    void tell() {
        var here = there.all();
        var all = round.getAndIncrement() % ROUNDS_UNTIL_ALL == 0;
        var came = here.stream().filter(id -> all || !told.contains(id)).toList();
        var went = told.stream().filter(not(here::contains)).toList();
        if (came.isEmpty() && went.isEmpty()) {
            return;
        }
        var unknown = transactions.run(() -> {
            store.went(went);
            return store.came(came);
        });
        told.addAll(came);
        went.forEach(told::remove);
        Stream.concat(unknown.stream(), went.stream()).forEach(id -> announcements.announce(new ConversationMoved(id)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        Round visitorsRound(VisitorsTold visitors, ProsaSettings settings) {
            var several = settings.redisUrl().isPresent();
            return new Round("visitors", PAUSE, several ? visitors::tell : () -> {});
        }
    }
}
