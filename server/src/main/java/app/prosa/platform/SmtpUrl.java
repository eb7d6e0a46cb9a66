package app.prosa.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// `smtp://user:password@host:587?starttls=true`, or `smtps://...` for TLS from the first byte. User and password are
/// percent-encoded and may be absent.
record SmtpUrl(boolean tls, boolean startTls, String host, int port, Optional<String> user, Optional<String> password) {
    private static final String PATIENCE_MILLIS = "10000";

    static SmtpUrl parse(String given) {
        try {
            var url = new URI(given);
            if (url.getHost() == null || !List.of("smtp", "smtps").contains(url.getScheme())) {
                throw notAnSmtpUrl();
            }
            var tls = url.getScheme().equals("smtps");
            var account = Optional.ofNullable(url.getRawUserInfo()).map(each -> each.split(":", 2));
            return new SmtpUrl(
                    tls,
                    Objects.requireNonNullElse(url.getQuery(), "").matches("(.*&)?starttls(=true)?(&.*)?"),
                    url.getHost(),
                    url.getPort() > 0 ? url.getPort() : tls ? 465 : 587,
                    account.map(each -> decode(each[0])),
                    account.filter(each -> each.length == 2).map(each -> decode(each[1])));
        } catch (URISyntaxException e) {
            throw notAnSmtpUrl(); // without the cause, whose message holds the password
        }
    }

    /// With STARTTLS asked for, a server that does not offer it gets nothing: no falling back to plain text.
    JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setProtocol(tls ? "smtps" : "smtp");
        sender.setHost(host);
        sender.setPort(port);
        user.ifPresent(sender::setUsername);
        password.ifPresent(sender::setPassword);
        var properties = sender.getJavaMailProperties();
        for (var protocol : List.of("mail.smtp.", "mail.smtps.")) {
            properties.setProperty(protocol + "auth", String.valueOf(user.isPresent()));
            properties.setProperty(protocol + "connectiontimeout", PATIENCE_MILLIS);
            properties.setProperty(protocol + "timeout", PATIENCE_MILLIS);
            properties.setProperty(protocol + "writetimeout", PATIENCE_MILLIS);
            properties.setProperty(protocol + "ssl.checkserveridentity", "true");
        }
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
        return sender;
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static CannotStart notAnSmtpUrl() {
        return new CannotStart(
                "PROSA_SMTP_URL is not an SMTP address.",
                "Give it as smtp://user:password@host:587?starttls=true, special characters percent-encoded.");
    }
}
