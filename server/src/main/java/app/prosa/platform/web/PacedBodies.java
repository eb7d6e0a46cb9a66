package app.prosa.platform.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Ends the reading of a body that trickles, and would hold a connection, a thread and an upload's place for as long
/// as its sender likes (N3). One that stands still ends with the connection's idle time.
///
/// Of Jetty's own means, `MinimumDataRateHandler` divides what all requests together brought by the time of one, and
/// `HttpConfiguration.minRequestDataRate` knows no grace and does not see bodies in parts.
final class PacedBodies extends Handler.Wrapper {
    private final Pace pace;

    PacedBodies(Handler behind, Pace pace) {
        super(behind);
        this.pace = pace;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return hasBody(request)
                ? super.handle(new PacedBody(request, pace), response, new RestOfBody(request, callback))
                : super.handle(request, response, callback);
    }

    private static boolean hasBody(Request request) {
        return request.getHeaders().contains(HttpHeader.CONTENT_LENGTH)
                || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }
}
