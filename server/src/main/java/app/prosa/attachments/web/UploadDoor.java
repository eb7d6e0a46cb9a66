package app.prosa.attachments.web;

import app.prosa.attachments.UploadLimits;
import app.prosa.platform.TooLarge;
import app.prosa.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses what says itself that it is too large before any of it is kept, even on the disk. What does not say it, the
/// reading of it refuses, in the same words.
@Component
final class UploadDoor implements HandlerInterceptor {
    /// Around the file: its name, its id, what holds the parts together.
    static final long WRAPPING = 64 * 1024;

    private final UploadLimits limits;

    UploadDoor(UploadLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getContentLengthLong() > limits.largest() + WRAPPING) {
            throw tooLarge();
        }
        request.setAttribute(TooLarge.IN_REQUEST, tooLarge());
        return true;
    }

    private Refusal tooLarge() {
        return Refusal.tooLarge("attachment.too-large", limits.largest());
    }
}
