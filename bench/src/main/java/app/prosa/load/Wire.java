package app.prosa.load;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;

/// One WebSocket: texts in, texts out. What they mean is for who listens. Pings are answered by themselves.
public final class Wire {
    private final Channel channel;

    Wire(Channel channel) {
        this.channel = channel;
    }

    /// What is sent to a wire that has just broken is lost, as in life; the listener hears that it closed.
    public void send(String text) {
        var unused = channel.writeAndFlush(new TextWebSocketFrame(text), channel.voidPromise());
    }

    /// Ends it as a closed lid does: without a word to the other side.
    public void cut() {
        var unused = channel.close();
    }

    /// Leaves in the network whatever the server sends from now on, until `readAgain`.
    public void stopReading() {
        var unused = channel.config().setAutoRead(false);
    }

    public void readAgain() {
        var unused = channel.config().setAutoRead(true);
    }

    /// Who listens to a wire. Called on the wire's loop, one call at a time.
    public interface Listener {
        void opened(Wire wire);

        void heard(String text);

        /// Once, and last: also when it never opened. `code` is the server's, or `CUT_OFF`.
        void closed(int code);
    }

    /// The close code of a connection that ended without one.
    public static final int CUT_OFF = 1006;
}
