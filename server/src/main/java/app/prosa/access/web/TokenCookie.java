package app.prosa.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// The cookie of the token against forged requests: scripts read it and send it back in `X-XSRF-TOKEN`, which no other
/// site can do. On TLS it is bound to this very host (`__Host-`): a neighbouring one, or whoever writes into a plain
/// connection, cannot set it to a value of theirs.
@Component
final class TokenCookie implements CsrfTokenRepository {
    private static final String NAME = "XSRF-TOKEN";

    private final Tls tls;
    private final CookieCsrfTokenRepository plain = cookie(NAME, false);
    private final CookieCsrfTokenRepository secure = cookie("__Host-" + NAME, true);

    TokenCookie(Tls tls) {
        this.tls = tls;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CookieCsrfTokenRepository of(HttpServletRequest request) {
        return tls.carries(request) ? secure : plain;
    }

    private static CookieCsrfTokenRepository cookie(String name, boolean secure) {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName(name);
        cookie.setCookieCustomizer(built -> built.sameSite("Lax").path("/").secure(secure));
        return cookie;
    }
}
