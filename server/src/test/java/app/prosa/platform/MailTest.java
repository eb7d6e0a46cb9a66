package app.prosa.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.prosa.TestSettings;
import app.prosa.shared.EmailAddress;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MailTest {
    private static final EmailAddress ANA = new EmailAddress("ana@example.com");

    @RegisterExtension
    private static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort()});

    @Test
    void without_a_server_it_says_so() {
        assertThat(new Mail(TestSettings.of(Map.of())).configured()).isFalse();
    }

    @Test
    void mail_arrives_in_both_forms_with_its_accents() throws Exception {
        mail().send(ANA, "Olá, Ação!", "texto", Optional.of("<p>texto</p>"));

        var message = SERVER.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Olá, Ação!");
        assertThat(message.getContentType()).startsWith("multipart/");
        assertThat(message.getFrom()[0]).asString().contains("suporte@example.com");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getMessageID()).endsWith("@example.com>");
    }

    @Test
    void N2_a_subject_cannot_bring_a_header_along() throws Exception {
        mail().send(ANA, "Olá\r\nBcc: eve@example.com\u2028X-Evil: 1", "texto");

        var message = SERVER.getReceivedMessages()[0];
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("X-Evil")).isNull();
        assertThat(message.getSubject()).isEqualTo("Olá Bcc: eve@example.com X-Evil: 1");
        assertThat(message.getAllRecipients()).hasSize(1);
    }

    @Test
    void S1_a_wrong_address_is_named_without_its_password() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new Mail(TestSettings.of(Map.of("prosa.smtp-url", "smtp://ana:se cret@mail"))))
                .withMessageNotContaining("cret");
    }

    @Test
    void user_and_password_are_percent_encoded() {
        assertThat(SmtpUrl.parse("smtps://ana%40example.com:a%2Bb+c@mail.example.com"))
                .isEqualTo(new SmtpUrl(
                        true, false, "mail.example.com", 465, Optional.of("ana@example.com"), Optional.of("a+b+c")));
        assertThat(SmtpUrl.parse("smtp://mail.example.com?starttls=true"))
                .isEqualTo(new SmtpUrl(false, true, "mail.example.com", 587, Optional.empty(), Optional.empty()));
    }

    private static Mail mail() {
        return new Mail(TestSettings.of(Map.of(
                "prosa.smtp-url",
                "smtp://127.0.0.1:" + SERVER.getSmtp().getPort(),
                "prosa.mail-from",
                "Suporte São João <suporte@example.com>")));
    }
}
