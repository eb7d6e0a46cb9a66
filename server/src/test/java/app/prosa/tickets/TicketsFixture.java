package app.prosa.tickets;

import app.prosa.TestDatabase;
import app.prosa.TestHouse;
import app.prosa.agents.AgentId;
import app.prosa.agents.CurrentAgent;
import app.prosa.agents.Permission;
import app.prosa.customers.VisitorSecret;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Ids;
import app.prosa.shared.PersonName;
import app.prosa.shared.Refusal;
import app.prosa.teams.TeamId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// The ticket room at work on a database of its own, with what its tests need to begin.
final class TicketsFixture {
    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    final TestDatabase database = TestDatabase.create();
    final MovableClock clock = new MovableClock(NOON);
    final TestHouse house = new TestHouse(database, clock);

    <T> T get(Class<T> part) {
        return house.get(part);
    }

    CurrentAgent agent(String name, Permission... permissions) {
        var id = new AgentId(Ids.next());
        database.jdbc()
                .sql("""
                insert into agents (id, name, email, livechat_license, permissions)
                values (?, ?, ?, true, cast(? as text[]))
                """)
                .param(id.value())
                .param(name)
                .param(id.value() + "@prosa.example")
                .param("{"
                        + String.join(
                                ",",
                                Set.of(permissions).stream().map(Enum::name).toList()) + "}")
                .update();
        return new CurrentAgent(id, true, Set.of(permissions));
    }

    void online(CurrentAgent agent) {
        switchTo("ONLINE", agent);
        database.jdbc()
                .sql("""
                with node as (insert into nodes (id) values (?) returning id)
                insert into agent_connections (id, agent, node)
                select ?, ?, id
                from node
                """)
                .params(Ids.next(), Ids.next(), agent.id().value())
                .update();
    }

    void offline(CurrentAgent agent) {
        switchTo("OFFLINE", agent);
    }

    private void switchTo(String availability, CurrentAgent agent) {
        database.jdbc()
                .sql("update agents set availability = ? where id = ?")
                .params(availability, agent.id().value())
                .update();
    }

    TeamId team(String name, CurrentAgent... members) {
        var id = new TeamId(Ids.next());
        database.jdbc()
                .sql("insert into teams (id, name) values (?, ?)")
                .params(id.value(), name)
                .update();
        for (var member : members) {
            database.jdbc()
                    .sql("insert into team_members (team, agent) values (?, ?)")
                    .params(id.value(), member.id().value())
                    .update();
        }
        return id;
    }

    CatalogueItem item(CatalogueKind kind, String name) {
        return get(Catalogue.class).create(kind, new CatalogueName(name));
    }

    CatalogueItem listed(CatalogueKind kind, String name) {
        return get(Catalogue.class).list(kind, name).getFirst();
    }

    CatalogueId normal() {
        return listed(CatalogueKind.PRIORITY, "Normal").id();
    }

    Ticket ticket(String title, CurrentAgent by) {
        return get(ConsoleTickets.class)
                .open(draft(title, "Beatriz Nunes", by.id().value() + "@exemplo.com.br"), by);
    }

    TicketDraft draft(String title, String name, String email) {
        return new TicketDraft(
                new TicketTitle(title),
                Optional.empty(),
                Optional.of(new PersonName(name)),
                Optional.of(new EmailAddress(email)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                normal(),
                Optional.of(new TicketText("Não consigo entrar.")));
    }

    OfflineMessage offline(VisitorSecret secret, String name, String text) {
        return new OfflineMessage(
                secret,
                messageId(),
                new PersonName(name),
                new EmailAddress("bia@exemplo.com.br"),
                new TicketText(text),
                "pt-BR");
    }

    static ClientMadeId messageId() {
        return new ClientMadeId(Ids.next());
    }

    static VisitorSecret secret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new VisitorSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Refusal refusalOf(ThrowingCallable refused) {
        return Assertions.catchThrowableOfType(Refusal.class, refused);
    }
}
