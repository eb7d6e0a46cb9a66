package app.prosa.platform;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateAdapter;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.function.Consumer;

/// One connection that listens on the channel and one that speaks on it. It is never mended: when either fails, both
/// are closed and another line is opened, so that there is no state in which one half works.
///
/// All of it throws `RedisException` when Redis does not answer in time.
final class RedisLine implements AutoCloseable {
    private final StatefulRedisPubSubConnection<String, String> listening;
    private final StatefulRedisConnection<String, String> speaking;
    private final String channel;
    private volatile boolean ended;

    private RedisLine(
            StatefulRedisPubSubConnection<String, String> listening,
            StatefulRedisConnection<String, String> speaking,
            String channel) {
        this.listening = listening;
        this.speaking = speaking;
        this.channel = channel;
    }

    /// @param heard called with each message on the channel, our own too
    /// @param onEnd called when a connection has ended; both in threads that may not be kept waiting
    static RedisLine open(RedisClient client, String channel, Consumer<String> heard, Runnable onEnd) {
        var listening = client.connectPubSub();
        try {
            listening.addListener(new RedisPubSubAdapter<>() {
                @Override
                public void message(String on, String text) {
                    heard.accept(text);
                }
            });
            listening.sync().subscribe(channel);
            var line = new RedisLine(listening, client.connect(), channel);
            line.watch(onEnd);
            return line;
        } catch (RuntimeException failure) {
            listening.close();
            throw failure;
        }
    }

    /// Comes back when Redis has it.
    void say(String text) {
        if (ended) {
            throw new RedisException("the connection has ended");
        }
        speaking.sync().publish(channel, text);
    }

    private void watch(Runnable onEnd) {
        var watch = new RedisConnectionStateAdapter() {
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
                ended = true;
                onEnd.run();
            }
        };
        listening.addListener(watch);
        speaking.addListener(watch);
    }

    @Override
    public void close() {
        listening.close();
        speaking.close();
    }
}
