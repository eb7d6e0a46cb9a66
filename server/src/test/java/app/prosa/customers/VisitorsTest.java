package app.prosa.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.prosa.TestDatabase;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import app.prosa.shared.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class VisitorsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-05T12:00:00Z"), ZoneOffset.UTC);
    private static final PersonName BEATRIZ = new PersonName("Beatriz Nunes");
    private static final TestDatabase DATABASE = TestDatabase.create();

    private final Organizations organizations =
            new Organizations(new OrganizationStore(DATABASE.jdbc()), DATABASE.transactions(), NOON);
    private final Customers customers =
            new Customers(new CustomerStore(DATABASE.jdbc()), organizations, DATABASE.transactions(), NOON);
    private final Visitors visitors =
            new Visitors(new VisitorStore(DATABASE.jdbc()), customers, DATABASE.transactions(), NOON);

    @Test
    void a_secret_brings_the_same_visitor_back() {
        var secret = secret();

        var arrived = visitors.arrive(secret);

        assertThat(visitors.arrive(secret)).isEqualTo(arrived);
        assertThat(visitors.bySecret(secret)).contains(arrived);
        assertThat(visitors.get(arrived.id())).isEqualTo(arrived);
    }

    @Test
    void A1_another_secret_is_another_visitor_and_an_unknown_one_nobody() {
        var arrived = visitors.arrive(secret());

        assertThat(visitors.arrive(secret())).isNotEqualTo(arrived);
        assertThat(visitors.bySecret(secret())).isEmpty();
    }

    @Test
    void A7_what_is_no_secret_is_refused() {
        assertThat(refusalOf(() -> new VisitorSecret("' or 1=1 --")).code()).isEqualTo("visitor.unknown");
    }

    @Test
    void S1_the_secret_itself_is_kept_nowhere_and_never_printed() {
        var secret = secret();
        visitors.arrive(secret);

        var row = DATABASE.jdbc()
                .sql("select string_agg(visitors::text, ' ') from visitors")
                .query(String.class)
                .single();

        assertThat(row).doesNotContain(secret.value());
        assertThat(secret.toString()).doesNotContain(secret.value());
    }

    @RepeatedTest(10)
    void P10_two_first_messages_at_once_make_one_visitor() throws Exception {
        var secret = secret();
        Callable<Visitor> arrive = () -> visitors.arrive(secret);
        var arrived = new ArrayList<Future<Visitor>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 8; i++) {
                arrived.add(threads.submit(arrive));
            }
        }

        var ids = new HashSet<VisitorId>();
        for (var each : arrived) {
            ids.add(each.get().id());
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void S12_a_visitor_is_registered_as_a_customer() {
        var visitor = visitors.arrive(secret());

        var customer = visitors.register(visitor.id(), BEATRIZ, email());

        assertThat(visitors.get(visitor.id()).customer()).contains(customer.id());
        assertThat(visitors.requester(visitor.id()))
                .isEqualTo(new Requester(
                        Optional.of(visitor.id()),
                        Optional.of(customer.id()),
                        Optional.of("Beatriz Nunes"),
                        Optional.of(visitor.number()),
                        customer.email().map(EmailAddress::value),
                        Optional.empty()));
    }

    @Test
    void S12_an_email_that_is_a_customers_names_the_customer_to_link_to() {
        var organization = organizations.create(new OrganizationName("Loja " + UUID.randomUUID()), Remarks.NONE);
        var known = customers.create(new CustomerDraft(
                BEATRIZ, Optional.of(email()), Optional.empty(), Optional.of(organization.id()), Remarks.NONE));
        var visitor = visitors.arrive(secret());
        var sameButLouder = new EmailAddress(known.email().orElseThrow().value().toUpperCase(Locale.ROOT));

        var refusal = refusalOf(() -> visitors.register(visitor.id(), new PersonName("Bia"), sameButLouder));

        assertThat(refusal.code()).isEqualTo("customer.email-taken");
        assertThat(refusal.details())
                .isEqualTo(Map.of(
                        "field",
                        "email",
                        "customer",
                        known.id().value().toString(),
                        "name",
                        "Beatriz Nunes",
                        "organization",
                        organization.name().value()));
        assertThat(visitors.get(visitor.id()).customer()).isEmpty();
        assertThat(visitors.link(visitor.id(), known.id())).isEqualTo(known);
        assertThat(visitors.get(visitor.id()).customer()).contains(known.id());
    }

    @Test
    void S12_a_registered_requester_is_not_registered_again() {
        var visitor = visitors.arrive(secret());
        var customer = visitors.register(visitor.id(), BEATRIZ, email());
        var other = customers.create(CustomerDraft.of(new PersonName("Outra"), email()));

        assertThat(refusalOf(() -> visitors.register(visitor.id(), BEATRIZ, email()))
                        .code())
                .isEqualTo("requester.already-registered");
        assertThat(refusalOf(() -> visitors.link(visitor.id(), other.id())).code())
                .isEqualTo("requester.already-registered");
        assertThat(visitors.get(visitor.id()).customer()).contains(customer.id());
    }

    @Test
    void S12_what_visitors_say_of_themselves_does_not_change_a_customer() {
        var visitor = visitors.arrive(secret());
        visitors.rename(visitor.id(), Optional.of(new PersonName("Bia")), Optional.empty());
        assertThat(visitors.requester(visitor.id()).name()).contains("Bia");
        visitors.register(visitor.id(), BEATRIZ, email());

        visitors.rename(visitor.id(), Optional.of(new PersonName("Outro nome")), Optional.of(email()));

        assertThat(visitors.requester(visitor.id()).name()).contains("Beatriz Nunes");
    }

    @Test
    void A1_an_unknown_visitor_or_customer_is_refused() {
        var visitor = visitors.arrive(secret());

        assertThat(refusalOf(() -> visitors.get(new VisitorId(UUID.randomUUID())))
                        .code())
                .isEqualTo("visitor.unknown");
        assertThat(refusalOf(() -> visitors.register(new VisitorId(UUID.randomUUID()), BEATRIZ, email()))
                        .code())
                .isEqualTo("visitor.unknown");
        assertThat(refusalOf(() -> visitors.link(visitor.id(), new CustomerId(UUID.randomUUID())))
                        .code())
                .isEqualTo("customer.unknown");
    }

    private static Refusal refusalOf(ThrowingCallable refused) {
        return catchThrowableOfType(Refusal.class, refused);
    }

    private static EmailAddress email() {
        return new EmailAddress("b" + UUID.randomUUID() + "@exemplo.com.br");
    }

    private static VisitorSecret secret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new VisitorSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
