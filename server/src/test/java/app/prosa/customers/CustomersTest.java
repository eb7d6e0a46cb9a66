package app.prosa.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.prosa.TestDatabase;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import app.prosa.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomersTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-05T12:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase database = TestDatabase.create();
    private final Organizations organizations =
            new Organizations(new OrganizationStore(database.jdbc()), database.transactions(), NOON);
    private final Customers customers =
            new Customers(new CustomerStore(database.jdbc()), organizations, database.transactions(), NOON);

    @Test
    void customers_are_found_whatever_the_case_and_the_accents() {
        var joao = customers.create(draft("João Gonçalves", "joao@exemplo.com.br"));
        var maria = customers.create(draft("Maria", "maria@exemplo.com.br"));

        assertThat(found("joao GONCALVES")).containsExactly(joao);
        assertThat(found("maria@")).containsExactly(maria);
        assertThat(found("EXEMPLO.com")).containsExactly(joao, maria);
        assertThat(found("ninguém")).isEmpty();
    }

    @Test
    void S2_the_signs_of_a_pattern_are_letters_like_any_other() {
        var percent = customers.create(draft("100% Silva", "a@exemplo.com.br"));
        customers.create(draft("1000 Silva", "b@exemplo.com.br"));
        var backslash = customers.create(draft("Bar\\ra", "c@exemplo.com.br"));

        assertThat(found("100%")).containsExactly(percent);
        assertThat(found("r\\r")).containsExactly(backslash);
        assertThat(found("1_0")).isEmpty();
        assertThat(found("' or ''='")).isEmpty();
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition() {
        for (var i = 0; i < 120; i++) {
            customers.create(draft("Cliente " + i % 7, "c" + i + "@exemplo.com.br"));
        }

        var seen = new ArrayList<Customer>();
        var page = customers.list(search(null, null));
        seen.addAll(page.items());
        while (page.next() != null) {
            page = customers.list(search(null, page.next()));
            seen.addAll(page.items());
        }

        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
        assertThat(seen).extracting(each -> each.name().value()).isSorted();
    }

    @Test
    void A7_a_cursor_that_is_none_is_refused() {
        assertThat(refusalOf(() -> search(null, "'; drop table customers")).code())
                .isEqualTo("page.unknown");
        assertThat(refusalOf(() -> search("\0", null)).code()).isEqualTo("q.not-text");
    }

    @Test
    void an_email_belongs_to_one_customer() {
        customers.create(draft("Ana", "ana@exemplo.com.br"));
        var other = customers.create(draft("Bruno", "bruno@exemplo.com.br"));

        assertThat(refusalOf(() -> customers.create(draft("Outra", "ANA@exemplo.com.br")))
                        .code())
                .isEqualTo("customer.email-taken");
        assertThat(refusalOf(() -> customers.edit(other.id(), draft("Bruno", "ana@exemplo.com.br")))
                        .code())
                .isEqualTo("customer.email-taken");
        assertThat(customers.get(other.id())).isEqualTo(other);
    }

    @Test
    void a_customer_is_edited() {
        var organization = organizations.create(new OrganizationName("Casa Ipê"), Remarks.NONE);
        var ana = customers.create(draft("Ana", "ana@exemplo.com.br"));

        var edited = customers.edit(
                ana.id(),
                new CustomerDraft(
                        new PersonName("Ana Lima"),
                        ana.email(),
                        Optional.of(new PhoneNumber("(48) 99127-4410")),
                        Optional.of(organization.id()),
                        new Remarks("Prefere WhatsApp")));

        assertThat(customers.get(ana.id())).isEqualTo(edited);
        assertThat(edited.organization()).contains(new Customer.Employer(organization.id(), "Casa Ipê"));
        assertThat(organizations.get(organization.id()).customers()).isEqualTo(1);
    }

    @Test
    void A1_what_does_not_exist_is_refused_as_unknown() {
        var nobody = new CustomerId(UUID.randomUUID());
        var nowhere = new CustomerDraft(
                new PersonName("Ana"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new OrganizationId(UUID.randomUUID())),
                Remarks.NONE);

        assertThat(refusalOf(() -> customers.get(nobody)).code()).isEqualTo("customer.unknown");
        assertThat(refusalOf(() -> customers.edit(nobody, draft("Ana", "x@exemplo.com.br")))
                        .code())
                .isEqualTo("customer.unknown");
        assertThat(refusalOf(() -> customers.create(nowhere)).code()).isEqualTo("organization.unknown");
    }

    @Test
    void an_organizations_name_is_taken_whatever_its_case_and_accents() {
        var ipe = organizations.create(new OrganizationName("Casa Ipê"), Remarks.NONE);
        var other = organizations.create(new OrganizationName("Outra"), Remarks.NONE);

        assertThat(refusalOf(() -> organizations.create(new OrganizationName("CASA IPE"), Remarks.NONE))
                        .code())
                .isEqualTo("organization.name-taken");
        assertThat(refusalOf(() -> organizations.edit(other.id(), new OrganizationName("casa ipe"), Remarks.NONE))
                        .code())
                .isEqualTo("organization.name-taken");
        assertThat(organizations
                        .edit(ipe.id(), new OrganizationName("CASA IPÊ"), Remarks.NONE)
                        .name()
                        .value())
                .isEqualTo("CASA IPÊ");
        assertThat(organizations.list(search("ipe", null)).items()).hasSize(1);
    }

    private List<Customer> found(String text) {
        return customers.list(search(text, null)).items();
    }

    private static Search search(@Nullable String text, @Nullable String after) {
        return Search.of(Optional.ofNullable(text), Optional.ofNullable(after));
    }

    private static Refusal refusalOf(ThrowingCallable refused) {
        return catchThrowableOfType(Refusal.class, refused);
    }

    private static CustomerDraft draft(String name, String email) {
        return CustomerDraft.of(new PersonName(name), new EmailAddress(email));
    }
}
