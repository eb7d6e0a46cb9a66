package app.prosa.tickets;

import static app.prosa.tickets.TicketsFixture.refusalOf;
import static app.prosa.tickets.TicketsFixture.secret;
import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.shared.TicketNumber;
import app.prosa.teams.TeamId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketOpeningsTest {
    private static final TicketNumber NUMBER = new TicketNumber("2026-000123");

    private final TicketsFixture desk = new TicketsFixture();
    private final TicketOpenings openings = desk.get(TicketOpenings.class);
    private final Catalogue catalogue = desk.get(Catalogue.class);

    @Test
    void S01_what_is_saved_is_on_every_ticket_that_live_chat_opens_from_then_on() {
        var team = desk.team("Suporte fiscal");
        var category = desk.item(CatalogueKind.CATEGORY, "NF-e");
        var type = desk.listed(CatalogueKind.TICKET_TYPE, "Reclamação");
        var priority = desk.listed(CatalogueKind.PRIORITY, "Urgente");

        openings.save(new TicketOpening(
                new OpeningTitle("Chat de {nome}, protocolo {protocolo}"),
                Optional.of(team),
                Optional.of(category.id()),
                Optional.of(type.id()),
                priority.id(),
                false));

        var opened = desk.get(OfflineTickets.class).open(desk.offline(secret(), "Beatriz", "Oi"));
        var ticket = desk.get(Tickets.class).get(opened.number());
        assertThat(ticket.title().value())
                .isEqualTo("Chat de Beatriz, protocolo " + opened.number().value());
        assertThat(ticket.team()).contains(new Ticket.InTeam(team, "Suporte fiscal"));
        assertThat(ticket.category()).contains(category);
        assertThat(ticket.type()).contains(type);
        assertThat(ticket.priority()).isEqualTo(priority);
        assertThat(ticket.assignee()).isEmpty();
    }

    @Test
    void S01_what_does_not_exist_is_refused_and_the_settings_stay() {
        var before = openings.get();

        assertThat(refusalOf(() -> openings.save(with(before, Optional.of(new TeamId(UUID.randomUUID())))))
                        .code())
                .isEqualTo("team.unknown");
        assertThat(refusalOf(() -> openings.save(with(before, CatalogueId.priority(UUID.randomUUID()))))
                        .code())
                .isEqualTo("priority.unknown");
        assertThat(openings.get()).isEqualTo(before);
    }

    @Test
    void S01_what_new_tickets_are_to_have_is_not_archived() {
        var used = openings.get().category().orElseThrow();
        var unused = desk.item(CatalogueKind.CATEGORY, "Frete");

        assertThat(refusalOf(() -> catalogue.archive(used)).code()).isEqualTo("category.used-by-ticket-opening");
        catalogue.archive(unused.id());

        assertThat(catalogue.list(CatalogueKind.CATEGORY, ""))
                .extracting(CatalogueItem::name)
                .contains("Geral");
        assertThat(catalogue.list(CatalogueKind.CATEGORY, ""))
                .extracting(CatalogueItem::name)
                .doesNotContain("Frete");
        assertThat(refusalOf(() -> openings.save(new TicketOpening(
                                openings.get().title(),
                                Optional.empty(),
                                Optional.of(unused.id()),
                                Optional.empty(),
                                openings.get().priority(),
                                true)))
                        .code())
                .isEqualTo("category.archived");
    }

    @Test
    void X2_only_the_two_places_of_a_title_are_filled_and_only_once() {
        assertThat(filled("{nome} {protocolo} {{nome}} ${nome} #{7*7} {7*7} $1 \\", "Bia"))
                .isEqualTo("Bia 2026-000123 {Bia} $Bia #{7*7} {7*7} $1 \\");
        assertThat(filled("{nome}", "{protocolo} ${x} $1")).isEqualTo("{protocolo} ${x} $1");
    }

    @Test
    void X1_a_title_that_becomes_too_long_is_cut_between_characters() {
        assertThat(filled("x".repeat(190) + "{nome}", "😀".repeat(20))).isEqualTo("x".repeat(190) + "😀".repeat(10));
    }

    @Test
    void a_name_is_taken_whatever_its_case_and_accents_until_it_is_archived() {
        var duvida = desk.item(CatalogueKind.CATEGORY, "Dúvida fiscal");

        assertThat(refusalOf(() -> desk.item(CatalogueKind.CATEGORY, "DUVIDA FISCAL"))
                        .code())
                .isEqualTo("category.name-taken");
        assertThat(desk.item(CatalogueKind.TICKET_TYPE, "Dúvida fiscal").name()).isEqualTo("Dúvida fiscal");
        catalogue.archive(duvida.id());
        assertThat(desk.item(CatalogueKind.CATEGORY, "Duvida fiscal").name()).isEqualTo("Duvida fiscal");
    }

    @Test
    void A1_a_row_of_one_list_is_unknown_in_another() {
        var category = desk.item(CatalogueKind.CATEGORY, "Troca");

        assertThat(refusalOf(() -> catalogue.get(CatalogueId.type(category.id().value())))
                        .code())
                .isEqualTo("ticket-type.unknown");
        assertThat(catalogue
                        .rename(category.id(), new CatalogueName("Troca e devolução"))
                        .name())
                .isEqualTo("Troca e devolução");
    }

    private static String filled(String title, String name) {
        return new OpeningTitle(title).of(name, NUMBER).value();
    }

    private static TicketOpening with(TicketOpening before, Optional<TeamId> team) {
        return new TicketOpening(
                before.title(), team, before.category(), before.type(), before.priority(), before.assignAgent());
    }

    private static TicketOpening with(TicketOpening before, CatalogueId priority) {
        return new TicketOpening(
                before.title(), before.team(), before.category(), before.type(), priority, before.assignAgent());
    }
}
