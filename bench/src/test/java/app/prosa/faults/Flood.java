package app.prosa.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.load.Answer;
import app.prosa.load.Console;
import app.prosa.load.Doors;
import app.prosa.load.Frames;
import app.prosa.load.Letter;
import app.prosa.load.Network;
import app.prosa.load.Seeded;
import app.prosa.load.Visitor;
import app.prosa.load.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Long messages to 100 sockets: a few conversations, each open in many tabs of its visitor, as many as one may have.
final class Flood implements AutoCloseable {
    private static final int CONVERSATIONS = 4;
    private static final int TABS = 25;
    static final int SOCKETS = CONVERSATIONS * TABS;

    /// 24 KB on the wire.
    private static final String TEXT = "€".repeat(8_000);

    private static final Duration PAUSE = Duration.ofMillis(200);

    /// A sign of life every 10 s: who does not read is not cut off for being silent.
    private static final int MESSAGES_A_SIGN = 50;

    /// A message that the server has no time for goes again, as from any client.
    private static final Executor AGAIN = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    /// Beyond those whom `Seeds` makes.
    private static final int FIRST = 5_000_000;

    private static final int TRY_AGAIN = 503;

    private static final AtomicInteger VISITORS = new AtomicInteger();

    private final Console writer;
    private final List<UUID> conversations = new ArrayList<>();
    private final List<Tab> tabs = new ArrayList<>();

    /// All tabs are open when it returns, and read.
    Flood(Network network, Doors doors, Console writer) {
        this.writer = writer;
        for (var number = 0; number < CONVERSATIONS; number++) {
            var chat = begin(network, doors, FIRST + VISITORS.getAndIncrement());
            conversations.add(chat.conversation());
            Stream.generate(() -> new Tab(chat)).limit(TABS).forEach(tabs::add);
        }
        tabs.forEach(each -> each.open(network, doors));
        Patience.until(
                "all tabs are open", Duration.ofSeconds(20), () -> tabs.stream().allMatch(Tab::isFollowing));
    }

    private static Tab.Chat begin(Network network, Doors doors, int number) {
        var secret = Seeded.secret(number);
        var address = Seeded.address(number);
        var state = new Visitor(network, doors, address, secret, Watch.NOTHING)
                .begin(Letter.newId(), "Olá?")
                .join();
        return new Tab.Chat(UUID.fromString(state.path("id").asString()), secret, address);
    }

    void stopReading() {
        tabs.forEach(Tab::stopReading);
    }

    /// So many messages in each conversation, 5 a second.
    void rise(int messages) {
        var answers = new ArrayList<CompletableFuture<Answer>>();
        for (var message = 0; message < messages; message++) {
            conversations.forEach(each -> answers.add(reply(each)));
            if (message % MESSAGES_A_SIGN == 0) {
                tabs.forEach(Tab::wake);
            }
            Patience.pause(PAUSE);
        }
        assertThat(answers).allMatch(answer -> answer.join().isGood());
    }

    private CompletableFuture<Answer> reply(UUID conversation) {
        return send(conversation, Letter.newId());
    }

    private CompletableFuture<Answer> send(UUID conversation, UUID id) {
        var letter = Frames.body().put("id", id.toString()).put("text", TEXT);
        return writer.ask("POST", "/api/v1/conversations/" + conversation + "/replies", letter)
                .thenCompose(answer -> answer.status() == TRY_AGAIN
                        ? CompletableFuture.runAsync(() -> {}, AGAIN).thenCompose(_ -> send(conversation, id))
                        : CompletableFuture.completedFuture(answer));
    }

    @Override
    public void close() {
        tabs.forEach(Tab::close);
    }
}
