package app.prosa.platform;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.resource.ClientResources;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/// Hints by way of Redis: one channel, which every node speaks and listens on.
///
/// One thread speaks, a platform's: the classes of the library are initialized in it, which would hold one of the few
/// carriers of virtual threads. What waits goes as one message, and the next when Redis has taken it. At least once a
/// second it says something, and must hear itself: a connection that is open and delivers nothing is known by that
/// within 4 s, and replaced; one that ends, at once. While Redis is away hints are dropped, for they would be old news
/// when it is back.
final class RedisBus implements NodeBus, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RedisBus.class);
    private static final Duration SOMETHING_EVERY = Duration.ofSeconds(1);
    private static final Duration DEAF_AFTER = Duration.ofSeconds(4);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 500;

    private final Node node;
    private final RedisAddress address;
    private final HintMeters meters;
    private final HintQueue waiting = new HintQueue();
    private final HintLanes lanes;
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile @Nullable Thread speaker;
    private volatile boolean connected;
    private volatile long heardMyselfAt;

    RedisBus(Node node, RedisAddress address, ApplicationEventPublisher listeners, MeterRegistry registry) {
        this.node = node;
        this.address = address;
        this.lanes = new HintLanes(listeners);
        this.meters = new HintMeters(registry, () -> connected);
    }

    @Override
    public void send(Hint hint) {
        if (!connected || !waiting.add(hint)) {
            meters.dropped(1);
        }
    }

    @Override
    public void start() {
        speaker = Thread.ofPlatform().daemon().name("redis-bus").start(this::run);
    }

    /// After the last request has been answered: what it caused is still said.
    @Override
    public void stop() {
        var stopping = speaker;
        speaker = null;
        if (stopping != null) {
            waiting.wake();
            awaitEnd(stopping);
        }
        lanes.close();
    }

    @Override
    public boolean isRunning() {
        return speaker != null;
    }

    /// Before whatever serves people, and after it.
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        var resources = ClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .build();
        var client = RedisClient.create(resources, address.uri());
        client.setOptions(options());
        try {
            while (isRunning()) {
                speakUntilLost(client);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the process stops
        } finally {
            connected = false;
            client.shutdown(Duration.ZERO, LAST_WORDS);
            var unused = resources.shutdown();
        }
    }

    private ClientOptions options() {
        return ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(address.patience())
                        .build())
                .build();
    }

    private void speakUntilLost(RedisClient client) throws InterruptedException {
        try (var line = RedisLine.open(client, address.channel(), this::heard, waiting::wake)) {
            found();
            speak(line);
        } catch (RedisException failure) {
            lost(failure);
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    private void speak(RedisLine line) throws InterruptedException {
        while (isRunning() || !waiting.isEmpty()) {
            var hints = waiting.take(MOST_AT_ONCE, SOMETHING_EVERY);
            line.say(new HintBundle(node.id(), hints).write());
            meters.sent(hints.size());
            if (System.nanoTime() - heardMyselfAt > DEAF_AFTER.toNanos()) {
                throw new RedisException("what is published does not come back");
            }
        }
    }

    private void heard(String text) {
        HintBundle.read(text).ifPresent(bundle -> {
            if (bundle.from().equals(node.id())) {
                heardMyselfAt = System.nanoTime();
                return;
            }
            meters.received(bundle.hints().size());
            bundle.hints().stream().filter(hint -> !lanes.add(hint)).forEach(_ -> meters.dropped(1));
        });
    }

    private void found() {
        heardMyselfAt = System.nanoTime();
        connected = true;
        away.set(false);
        LOG.info("Connected with the other nodes through Redis.");
    }

    /// Said once, however long it lasts. The message names the address, never the password.
    private void lost(RedisException failure) {
        connected = false;
        meters.dropped(waiting.clear());
        if (!away.getAndSet(true)) {
            LOG.warn("Redis is away; news from other nodes takes up to 5 s until it is back. {}", failure.getMessage());
        }
    }

    private static void awaitEnd(Thread stopping) {
        try {
            if (!stopping.join(LAST_WORDS)) {
                stopping.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
