package app.prosa.access.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.prosa.Browser.Answer;
import app.prosa.RunningProsa;
import app.prosa.TestDatabase;
import app.prosa.shared.EmailAddress;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// "Esqueci minha senha" and the invitation, from the question to the mail and through its link.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasswordResetsTest {
    private static final String CHOSEN = "outra senha bem comprida";
    private static final Pattern LINK = Pattern.compile("/redefinir-senha#(\\S+)");

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withPerMethodLifecycle(false)
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    private final TestDatabase database = TestDatabase.create();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private RunningProsa prosa;

    @BeforeAll
    void start(@TempDir Path folder) {
        prosa = new RunningProsa(
                folder,
                database,
                "--prosa.smtp-url=smtp://127.0.0.1:" + MAIL.getSmtp().getPort(),
                "--prosa.trusted-proxies=127.0.0.1,::1");
        var ours = (Logger) LoggerFactory.getLogger("app.prosa");
        ours.setLevel(Level.DEBUG);
        log.start();
        ours.addAppender(log);
    }

    @AfterAll
    void stop() {
        ((Logger) LoggerFactory.getLogger("app.prosa")).detachAppender(log);
        prosa.close();
    }

    @BeforeEach
    void nobodyHasAsked() {
        database.jdbc().sql("delete from attempts").update();
    }

    @Test
    void A5_the_link_sets_a_password_once_and_ends_what_the_old_one_opened() throws Exception {
        var ana = prosa.agent("Ana Esquecida", true).email();
        var console = prosa.signedIn(ana);

        assertThat(ask(ana, "pt-BR").status()).isEqualTo(202);
        var mail = mailTo(ana);
        var secret = secretIn(mail);

        assertThat(mail.getSubject()).isEqualTo("Redefinir sua senha no Prosa");
        assertThat(redeem(secret, "curta").code()).isEqualTo("password.too-short");
        assertThat(redeem(secret, CHOSEN).status()).isEqualTo(204);
        assertThat(console.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(signIn(ana, RunningProsa.PASSWORD).code()).isEqualTo("access.wrong-credentials");
        assertThat(signIn(ana, CHOSEN).status()).isEqualTo(200);
        assertThat(redeem(secret, "mais uma senha comprida").code()).isEqualTo("password-reset.unknown");
    }

    @Test
    void the_mail_speaks_as_whoever_asks() throws Exception {
        var bia = prosa.agent("Bia English", true).email();

        ask(bia, "en-GB");

        assertThat(mailTo(bia).getSubject()).isEqualTo("Reset your Prosa password");
    }

    @Test
    void A5_the_link_lives_an_hour_and_only_the_latest_does() throws Exception {
        var caio = prosa.agent("Caio Lento", true).email();
        ask(caio, "pt-BR");
        var first = secretIn(mailTo(caio));
        ask(caio, "en");
        var latest = secretIn(mailTo(caio, 2));

        time(Duration.ofMinutes(58));
        assertThat(redeem(first, CHOSEN).code()).isEqualTo("password-reset.unknown");
        assertThat(redeem(latest, CHOSEN).status()).isEqualTo(204);

        ask(caio, "pt-BR");
        var late = secretIn(mailTo(caio, 3));
        time(Duration.ofMinutes(60));
        assertThat(redeem(late, "mais uma senha comprida").code()).isEqualTo("password-reset.unknown");
    }

    @Test
    void A5_a_link_dies_with_the_address_it_went_to_and_with_a_password_that_somebody_sets() throws Exception {
        var administrator = prosa.signedIn(new EmailAddress(RunningProsa.FIRST_ADMINISTRATOR));
        var davi = prosa.agent("Davi Mudado", true);
        ask(davi.email(), "pt-BR");
        var before = secretIn(mailTo(davi.email()));
        var moved = new EmailAddress("davi-novo@prosa.test");
        var path = "/api/v1/agents/" + davi.id().value();
        assertThat(administrator.ask("PUT", path, """
                                {"name":"Davi","email":"%s","permissions":[],"livechatLicense":true,"teams":[]}
                                """.formatted(moved.value())).status())
                .isEqualTo(200);
        assertThat(redeem(before, CHOSEN).code()).isEqualTo("password-reset.unknown");

        ask(moved, "pt-BR");
        var after = secretIn(mailTo(moved));
        administrator.ask("PUT", path + "/password", "{\"password\":\"uma senha de passagem\"}");
        assertThat(redeem(after, CHOSEN).code()).isEqualTo("password-reset.unknown");
    }

    @Test
    void A4_who_has_no_account_is_answered_like_who_has_and_gets_nothing() {
        var eva = prosa.agent("Eva Real", true).email();
        var nobody = new EmailAddress("ninguem@prosa.test");

        var unknown = ask(nobody, "pt-BR");
        var known = ask(eva, "pt-BR");

        assertThat(unknown).hasToString(known.toString());
        mailTo(eva);
        await().until(() -> jobs() == 0);
        assertThat(received(nobody)).isZero();
    }

    @Test
    void A4_an_account_is_written_to_five_times_an_hour() {
        var nobody = new EmailAddress("muito@prosa.test");
        var answers =
                IntStream.rangeClosed(1, 12).mapToObj(_ -> ask(nobody, "pt-BR")).toList();

        assertThat(answers.subList(0, 5)).allMatch(answer -> answer.status() == 202);
        assertThat(answers.getLast().code()).isEqualTo("password-reset.too-many-attempts");
    }

    @Test
    void A4_an_ipv6_network_asks_thirty_times_an_hour_whichever_of_its_addresses_it_takes() {
        var answers = IntStream.rangeClosed(1, 62)
                .mapToObj(each -> askFrom("2001:db8:7:7::" + Integer.toHexString(each), "n" + each))
                .toList();

        assertThat(answers.subList(0, 30)).allMatch(answer -> answer.status() == 202);
        assertThat(answers.getLast().code()).isEqualTo("password-reset.too-many-attempts");
        assertThat(askFrom("2001:db8:7:8::1", "vizinho").status()).isEqualTo(202);
    }

    @Test
    void who_is_created_without_a_password_is_invited_to_choose_one() throws Exception {
        var administrator = prosa.signedIn(new EmailAddress(RunningProsa.FIRST_ADMINISTRATOR));
        var fabio = new EmailAddress("fabio@prosa.test");

        var created =
                administrator.ask("POST", "/api/v1/agents", """
                {"name":"Fábio","email":"%s","permissions":[],"livechatLicense":true,"teams":[],"password":null}
                """.formatted(fabio.value()), "Accept-Language", "en");

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        var mail = mailTo(fabio);
        assertThat(mail.getSubject()).isEqualTo("Your access to Prosa");
        time(Duration.ofDays(2));
        assertThat(redeem(secretIn(mail), CHOSEN).status()).isEqualTo(204);
        assertThat(signIn(fabio, CHOSEN).status()).isEqualTo(200);
    }

    @Test
    void S1_neither_link_nor_address_gets_into_the_log() throws Exception {
        var gil = prosa.agent("Gil Discreto", true).email();

        ask(gil, "pt-BR");
        var secret = secretIn(mailTo(gil));
        redeem(secret, CHOSEN);

        LoggerFactory.getLogger("app.prosa.test").debug("what is said is heard");
        assertThat(said()).contains("what is said is heard").doesNotContain(secret, gil.value(), CHOSEN);
    }

    private String said() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(joining("\n"));
    }

    private Answer ask(EmailAddress email, String language) {
        return prosa.browser()
                .ask(
                        "POST",
                        "/api/v1/password-resets",
                        "{\"email\":\"%s\"}".formatted(email.value()),
                        "Accept-Language",
                        language);
    }

    private Answer askFrom(String address, String name) {
        return prosa.browser()
                .ask(
                        "POST",
                        "/api/v1/password-resets",
                        "{\"email\":\"%s@prosa.test\"}".formatted(name),
                        "X-Forwarded-For",
                        address);
    }

    private Answer redeem(String secret, String password) {
        return prosa.browser()
                .ask(
                        "PUT",
                        "/api/v1/password-resets",
                        "{\"secret\":\"%s\",\"password\":\"%s\"}".formatted(secret, password));
    }

    private Answer signIn(EmailAddress email, String password) {
        return prosa.browser()
                .ask(
                        "POST",
                        "/api/v1/session",
                        "{\"email\":\"%s\",\"password\":\"%s\",\"remember\":false}".formatted(email.value(), password));
    }

    /// Lets links grow older.
    private void time(Duration passes) {
        database.jdbc()
                .sql("update password_resets set expires_at = expires_at - ? * interval '1 second'")
                .param(passes.toSeconds())
                .update();
    }

    private long jobs() {
        return database.jdbc()
                .sql("select count(*) from scheduled_tasks where task_name = 'password-reset-mail'")
                .query(Long.class)
                .single();
    }

    private static MimeMessage mailTo(EmailAddress address) {
        return mailTo(address, 1);
    }

    /// The latest of so many.
    private static MimeMessage mailTo(EmailAddress address, int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> received(address) == count);
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(each -> isTo(each, address))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static long received(EmailAddress address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(each -> isTo(each, address))
                .count();
    }

    private static boolean isTo(MimeMessage mail, EmailAddress address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address.value());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String secretIn(MimeMessage mail) throws MessagingException, IOException {
        var link = LINK.matcher((String) mail.getContent());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
