package app.prosa.access.web;

/// What browsers may do with the console's pages.
final class ConsoleHeaders {
    /// Everything comes from ourselves, the socket too. `blob:` and `data:` show what is about to be sent. Styles may
    /// be inline, because the console's parts set their colours and sizes so; scripts may not.
    static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "media-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "frame-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "object-src 'none'",
            "frame-ancestors 'none'");

    static final String PERMISSIONS_POLICY = "camera=(), microphone=(), geolocation=()";

    private ConsoleHeaders() {}
}
