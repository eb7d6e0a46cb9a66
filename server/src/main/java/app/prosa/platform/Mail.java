package app.prosa.platform;

import app.prosa.shared.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Hands mail to the SMTP server of `PROSA_SMTP_URL`. It blocks and may fail: call it from a job, never in a
/// transaction.
@Component
public final class Mail {
    /// Anything that a mail program might take for the end of a header: controls, and Unicode's own line ends.
    private static final String LINE_ENDS = "[\\p{Cntrl}\\u0085\\u2028\\u2029]+";

    private final Optional<JavaMailSenderImpl> server;
    private final InternetAddress from;

    public Mail(ProsaSettings settings) {
        this.from = from(settings);
        this.server = settings.smtpUrl().map(url -> SmtpUrl.parse(url).sender());
        // It names each message after its sender's domain; the machine's own name, localhost often, looks like spam.
        server.ifPresent(sender -> sender.getJavaMailProperties().setProperty("mail.from", from.getAddress()));
    }

    /// False when nobody said where to send mail to.
    public boolean configured() {
        return server.isPresent();
    }

    public void send(EmailAddress to, String subject, String text) throws MailException {
        send(to, subject, text, Optional.empty());
    }

    /// Throws a `MailException` when the server does not take it: the job tries again later.
    public void send(EmailAddress to, String subject, String text, Optional<String> html) throws MailException {
        var sender = server.orElseThrow(() -> new IllegalStateException("mail is not configured"));
        sender.send(message -> {
            var mail = new MimeMessageHelper(message, html.isPresent(), StandardCharsets.UTF_8.name());
            mail.setFrom(from);
            mail.setTo(to.value());
            mail.setSubject(oneLine(subject));
            write(mail, text, html);
            message.setHeader("Auto-Submitted", "auto-generated");
        });
    }

    private static void write(MimeMessageHelper mail, String text, Optional<String> html) throws MessagingException {
        if (html.isPresent()) {
            mail.setText(text, html.get());
        } else {
            mail.setText(text);
        }
    }

    private static String oneLine(String subject) {
        return subject.replaceAll(LINE_ENDS, " ").strip();
    }

    private static InternetAddress from(ProsaSettings settings) {
        var given = settings.mailFrom().orElse("Prosa <prosa@localhost>");
        try {
            var address = new InternetAddress(given, true);
            return address.getPersonal() == null
                    ? address
                    : new InternetAddress(address.getAddress(), address.getPersonal(), StandardCharsets.UTF_8.name());
        } catch (AddressException | java.io.UnsupportedEncodingException e) {
            throw new CannotStart(
                    "PROSA_MAIL_FROM is not a sender.",
                    "Give an address, or a name and an address: Ana <ana@example.com>.",
                    e);
        }
    }
}
