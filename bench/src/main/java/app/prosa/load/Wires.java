package app.prosa.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// Opens WebSockets: a few threads for any number of them. Netty, because an idle one costs a few kilobytes here and no
/// thread, so that ten thousand of them fit beside the server they are to measure.
public final class Wires implements AutoCloseable {
    private static final int LARGEST_TEXT = 1 << 20;

    /// What the network takes of what is not read. Left to itself it grows to 32 MB, and nobody is ever slow (P13).
    private static final int RECEIVED_UNREAD = 64 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EventLoopGroup loops;

    public Wires(int threads) {
        this.loops = new MultiThreadIoEventLoopGroup(threads, NioIoHandler.newFactory());
    }

    /// The thread that everything of one client happens on.
    public EventLoop loop() {
        return loops.next();
    }

    /// Never throws: a door that does not open is heard as closed.
    ///
    /// @param at `ws://host:port/path`
    public void open(EventLoop loop, URI at, Map<String, String> headers, Wire.Listener listener) {
        var ears = new Ears(listener);
        var connecting = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_RCVBUF, RECEIVED_UNREAD)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(PATIENCE.toMillis()))
                .handler(new Plumbing(at, headers, ears))
                .connect(at.getHost(), at.getPort());
        var unused = connecting.addListener(done -> {
            if (!done.isSuccess()) {
                ears.closed();
            }
        });
    }

    @Override
    public void close() {
        loops.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS).syncUninterruptibly();
    }

    private static final class Plumbing extends ChannelInitializer<Channel> {
        private final URI at;
        private final Map<String, String> headers;
        private final Ears ears;

        Plumbing(URI at, Map<String, String> headers, Ears ears) {
            this.at = at;
            this.headers = headers;
            this.ears = ears;
        }

        @Override
        protected void initChannel(Channel channel) {
            var asked = new DefaultHttpHeaders();
            headers.forEach(asked::set);
            var protocol = WebSocketClientProtocolConfig.newBuilder()
                    .webSocketUri(at)
                    .customHeaders(asked)
                    .maxFramePayloadLength(LARGEST_TEXT)
                    .handshakeTimeoutMillis(PATIENCE.toMillis())
                    .handleCloseFrames(false)
                    .build();
            channel.pipeline()
                    .addLast(
                            new HttpClientCodec(),
                            new HttpObjectAggregator(LARGEST_TEXT),
                            new WebSocketClientProtocolHandler(protocol),
                            new WebSocketFrameAggregator(LARGEST_TEXT),
                            ears);
        }
    }
}
