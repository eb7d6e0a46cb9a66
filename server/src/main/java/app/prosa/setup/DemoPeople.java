package app.prosa.setup;

import app.prosa.agents.Agent;
import app.prosa.agents.AgentId;
import app.prosa.agents.Agents;
import app.prosa.agents.CurrentAgent;
import app.prosa.customers.Customer;
import app.prosa.customers.Customers;
import app.prosa.customers.VisitorId;
import app.prosa.customers.VisitorSecret;
import app.prosa.customers.Visitors;
import app.prosa.shared.Sha256;
import app.prosa.teams.TeamId;
import app.prosa.teams.Teams;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// The people of the demo company's story, by the names they have in it.
@Component
@ConditionalOnBooleanProperty("prosa.demo")
final class DemoPeople {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Agents agents;
    private final Teams teams;
    private final Customers customers;
    private final Visitors visitors;

    DemoPeople(Agents agents, Teams teams, Customers customers, Visitors visitors) {
        this.agents = agents;
        this.teams = teams;
        this.customers = customers;
        this.visitors = visitors;
    }

    CurrentAgent agent(String mailbox) {
        return agents.find(DemoAgent.of(mailbox).email()).map(Agent::asCurrent).orElseThrow();
    }

    AgentId id(String mailbox) {
        return agent(mailbox).id();
    }

    TeamId team(String name) {
        return teams.list().stream()
                .filter(team -> team.name().value().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    Customer customer(String name) {
        return find(name).orElseThrow();
    }

    /// Empty where there is no such company, or the customer's address was changed.
    Optional<Customer> find(String customer) {
        return customers.byEmail(DemoCustomer.named(customer).address());
    }

    VisitorId stranger() {
        return visitors.arrive(randomSecret()).id();
    }

    /// The customer's browser, always the same one.
    VisitorId browserOf(Customer customer) {
        var visitor = visitors.arrive(secretOf(customer));
        if (visitor.customer().isEmpty()) {
            visitors.link(visitor.id(), customer.id());
        }
        return visitor.id();
    }

    static VisitorSecret randomSecret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return secret(bytes);
    }

    /// Made from what no visitor ever sees, and nobody can guess: the random part of the customer's id.
    private static VisitorSecret secretOf(Customer customer) {
        return secret(Sha256.of(customer.id().value().toString()));
    }

    private static VisitorSecret secret(byte[] bytes) {
        return new VisitorSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
