package app.prosa.platform;

import static java.util.function.Predicate.not;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What whoever runs Prosa may set, by environment variables `PROSA_*` or properties `prosa.*`; docs/configuration.md
/// explains each. None is needed to start. An empty value counts as none.
///
/// @param host the address to listen on
/// @param dataDir where the built-in PostgreSQL lives
/// @param databaseUrl an external PostgreSQL, `postgresql://user:password@host:port/name`; none: the built-in one
/// @param publicUrl where browsers reach us, without a slash at the end
/// @param smtpUrl `smtp://user:password@host:port?starttls=true` or `smtps://...`; none: no mail is sent
/// @param mailFrom the sender of our mail, `Name <address>` or an address
/// @param redisUrl carries hints between several nodes; a single node needs none
/// @param drain how long a node that is told to stop still serves while it says that it is not ready, so that proxies
///     notice; none: 5 s with Redis, no time without
/// @param adminEmail with `adminPassword`, the first administrator of an unattended installation
/// @param waitDeadline how long a visitor waits when the last agent has gone, before a ticket is opened
/// @param timeZone whose midnight begins a day, and in which consoles tell times
/// @param trustedProxies addresses or networks (`10.0.0.0/8`) whose forwarded headers are believed
/// @param socketsPerAddress how many lines one address may hold on one node; an IPv6 network of 64 bits counts as one
/// @param socketsPerPerson how many lines one visitor or one agent may hold on one node
/// @param conversationsPerAddress how many conversations the visitors of one address may begin within an hour; an IPv6
///     network of 64 bits counts as one
/// @param attachmentSize how large a file may be that is sent along
/// @param attachmentsPerAddress how much the visitors of one address may upload within a day; an IPv6 network of
///     64 bits counts as one
/// @param attachmentsUnsent how much of what visitors have uploaded may wait for the message that names it
/// @param logFormat `ecs`, `logstash` or `gelf`, which Spring Boot reads before there are settings; none: for people
/// @param metricsToken lets a monitor from elsewhere than this machine read `/metrics`
/// @param demo fills an empty installation with a small company to try Prosa on
@ConfigurationProperties("prosa")
public record ProsaSettings(
        @DefaultValue("8080") int port,
        @DefaultValue("0.0.0.0") String host,
        @DefaultValue(".data") Path dataDir,
        @DefaultValue("") Optional<String> databaseUrl,
        @DefaultValue("") String publicUrl,
        @DefaultValue("") Optional<String> smtpUrl,
        @DefaultValue("") Optional<String> mailFrom,
        @DefaultValue("") Optional<String> redisUrl,
        @DefaultValue("") Optional<Duration> drain,
        @DefaultValue("") Optional<String> adminEmail,
        @DefaultValue("") Optional<String> adminPassword,
        @DefaultValue("2m") Duration waitDeadline,
        @DefaultValue("America/Sao_Paulo") ZoneId timeZone,
        @DefaultValue({}) List<String> trustedProxies,
        @DefaultValue("1000") int socketsPerAddress,
        @DefaultValue("30") int socketsPerPerson,
        @DefaultValue("100") int conversationsPerAddress,
        @DefaultValue("20MB") DataSize attachmentSize,
        @DefaultValue("1GB") DataSize attachmentsPerAddress,
        @DefaultValue("2GB") DataSize attachmentsUnsent,
        @DefaultValue("") Optional<String> logFormat,
        @DefaultValue("") Optional<String> metricsToken,
        @DefaultValue("false") boolean demo) {
    public ProsaSettings {
        databaseUrl = given(databaseUrl);
        smtpUrl = given(smtpUrl);
        mailFrom = given(mailFrom);
        redisUrl = given(redisUrl);
        adminEmail = given(adminEmail);
        adminPassword = given(adminPassword);
        logFormat = given(logFormat);
        metricsToken = given(metricsToken);
        publicUrl = publicUrl.isBlank() ? "http://localhost:" + port : origin(publicUrl);
        trustedProxies = List.copyOf(trustedProxies);
    }

    /// True when browsers reach us through TLS, whoever speaks it.
    public boolean secure() {
        return publicUrl.startsWith("https:");
    }

    /// Says nothing: half of it is secret, and settings get printed.
    @Override
    public String toString() {
        return "ProsaSettings";
    }

    private static Optional<String> given(Optional<String> value) {
        return value.map(String::strip).filter(not(String::isEmpty));
    }

    private static String origin(String url) {
        var uri = URI.create(url.strip());
        if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
            throw new CannotStart(
                    "PROSA_PUBLIC_URL is not the address of a site.",
                    "Give it as browsers see it, such as https://chat.example.com.");
        }
        return url.strip().replaceFirst("/+$", "");
    }
}
