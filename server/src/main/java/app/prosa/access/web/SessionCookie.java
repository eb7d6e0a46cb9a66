package app.prosa.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/// The cookie that names the session: not for scripts, not for requests that other sites cause. On TLS it is bound to
/// this very host (`__Host-`), which browsers refuse on plain http.
@Component
final class SessionCookie implements CookieSerializer {
    static final Duration REMEMBERED = Duration.ofDays(30);

    private static final String REMEMBER = SessionCookie.class.getName();

    private final Tls tls;
    private final CookieSerializer plain = cookie("prosa-session", false);
    private final CookieSerializer secure = cookie("__Host-prosa-session", true);

    SessionCookie(Tls tls) {
        this.tls = tls;
    }

    /// The cookie of the session that this request begins outlives the browser.
    static void remember(HttpServletRequest request) {
        request.setAttribute(REMEMBER, true);
    }

    @Override
    public void writeCookieValue(CookieValue cookie) {
        var begins = !cookie.getCookieValue().isEmpty();
        if (begins && cookie.getRequest().getAttribute(REMEMBER) != null) {
            cookie.setCookieMaxAge(Math.toIntExact(REMEMBERED.toSeconds()));
        }
        of(cookie.getRequest()).writeCookieValue(cookie);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return tls.carries(request) ? secure : plain;
    }

    private static CookieSerializer cookie(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(secure);
        return cookie;
    }
}
