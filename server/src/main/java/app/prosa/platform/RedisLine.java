package app.prosa.platform;

import io.lettuce.core.RedisClient;
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

    private RedisLine(
            StatefulRedisPubSubConnection<String, String> listening,
            StatefulRedisConnection<String, String> speaking,
            String channel) {
        this.listening = listening;
        this.speaking = speaking;
        this.channel = channel;
    }

    /// @param heard called with each message on the channel, our own too, in a thread that may not be kept waiting
    static RedisLine open(RedisClient client, String channel, Consumer<String> heard) {
        var listening = client.connectPubSub();
        try {
            listening.addListener(new RedisPubSubAdapter<>() {
                @Override
                public void message(String on, String text) {
                    heard.accept(text);
                }
            });
            listening.sync().subscribe(channel);
            return new RedisLine(listening, client.connect(), channel);
        } catch (RuntimeException failure) {
            listening.close();
            throw failure;
        }
    }

    /// Comes back when Redis has it.
    void say(String text) {
        speaking.sync().publish(channel, text);
    }

    @Override
    public void close() {
        listening.close();
        speaking.close();
    }
}
