package app.prosa.load;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

/// Between Netty and whoever listens to a wire.
final class Ears extends SimpleChannelInboundHandler<WebSocketFrame> {
    private final Wire.Listener listener;
    private int code = Wire.CUT_OFF;
    private boolean closed;

    Ears(Wire.Listener listener) {
        this.listener = listener;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            listener.opened(new Wire(context.channel()));
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        switch (frame) {
            case TextWebSocketFrame text -> listener.heard(text.text());
            case CloseWebSocketFrame farewell -> {
                code = farewell.statusCode() > 0 ? farewell.statusCode() : Wire.CUT_OFF;
                var unused = context.close();
            }
            default -> throw new IllegalStateException("a frame of another kind than text: " + frame);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        closed();
    }

    /// A refused upgrade, a reset connection, a handshake that took too long: all end the wire.
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        var unused = context.close();
    }

    void closed() {
        if (!closed) {
            closed = true;
            listener.closed(code);
        }
    }
}
