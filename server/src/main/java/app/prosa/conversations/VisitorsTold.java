package app.prosa.conversations;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toUnmodifiableSet;

import app.prosa.platform.Announcements;
import app.prosa.platform.ProsaSettings;
import app.prosa.platform.Round;
import app.prosa.platform.Transactions;
import app.prosa.realtime.LiveNews;
import app.prosa.shared.Refusal;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Tells the other nodes whose chat is open at this one: what this one knows by heart, they read in the database.
@Component
final class VisitorsTold {
    private final LiveNews news;
    private final VisitorsThereStore store;
    private final Announcements announcements;
    private final Transactions transactions;
    private final Set<ConversationId> told = new HashSet<>();

    VisitorsTold(LiveNews news, VisitorsThereStore store, Announcements announcements, Transactions transactions) {
        this.news = news;
        this.store = store;
        this.announcements = announcements;
        this.transactions = transactions;
    }

    /// In one thread only.
    void tell() {
        var here = news.followed(LiveTopics.CHAT).stream()
                .flatMap(VisitorsTold::id)
                .collect(toUnmodifiableSet());
        var came = here.stream().filter(not(told::contains)).toList();
        var went = told.stream().filter(not(here::contains)).toList();
        if (came.isEmpty() && went.isEmpty()) {
            return;
        }
        transactions.run(() -> {
            store.came(came);
            store.went(went);
            return here;
        });
        told.addAll(came);
        went.forEach(told::remove);
        Stream.concat(came.stream(), went.stream()).forEach(id -> announcements.announce(new ConversationMoved(id)));
    }

    private static Stream<ConversationId> id(String key) {
        try {
            return Stream.of(ConversationTopic.id(key));
        } catch (Refusal notOne) {
            return Stream.empty();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        Round visitorsRound(VisitorsTold visitors, ProsaSettings settings) {
            var several = settings.redisUrl().isPresent();
            return new Round("visitors", Duration.ofSeconds(2), several ? visitors::tell : () -> {});
        }
    }
}
