package app.prosa.attachments.web;

import app.prosa.platform.ClientNetwork;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Counts what strangers upload, from before its first byte is read until it is answered.
@Component
final class ArrivalDoor implements HandlerInterceptor {
    private final Arrivals arrivals;

    ArrivalDoor(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        arrivals.begin(network(request));
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        arrivals.end(network(request));
    }

    private static ClientNetwork network(HttpServletRequest request) {
        return ClientNetwork.of(request.getRemoteAddr());
    }
}
