package app.prosa.setup;

import app.prosa.access.Admission;
import app.prosa.access.NewPassword;
import app.prosa.access.Passwords;
import app.prosa.agents.Agent;
import app.prosa.agents.AgentPhotos;
import app.prosa.agents.Agents;
import app.prosa.agents.Availability;
import app.prosa.agents.AvailabilitySwitch;
import app.prosa.customers.CustomerDraft;
import app.prosa.customers.Customers;
import app.prosa.customers.OrganizationId;
import app.prosa.customers.OrganizationName;
import app.prosa.customers.Organizations;
import app.prosa.customers.PhoneNumber;
import app.prosa.customers.Remarks;
import app.prosa.platform.Transactions;
import app.prosa.shared.PersonName;
import app.prosa.teams.Team;
import app.prosa.teams.TeamAdministration;
import app.prosa.teams.TeamName;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Casa Jatobá, a shop for lamps and furniture in Joinville, to try Prosa on. Made through the rooms' own doors, so
/// that it is as whole as what people make, and only where nobody works yet.
@Component
@ConditionalOnBooleanProperty("prosa.demo")
final class DemoCompany {
    static final NewPassword PASSWORD = new NewPassword("casa-jatoba");

    /// Older than anything that is told of them.
    private static final Duration KNOWN_FOR = Duration.ofDays(90);

    private final SetupStore setup;
    private final Agents agents;
    private final Admission admission;
    private final Passwords passwords;
    private final AgentPhotos photos;
    private final TeamAdministration teams;
    private final Customers customers;
    private final Organizations organizations;
    private final AvailabilitySwitch availability;
    private final DemoSign sign;
    private final Transactions transactions;
    private final StoryClock clock;

    DemoCompany(
            SetupStore setup,
            Agents agents,
            Admission admission,
            Passwords passwords,
            AgentPhotos photos,
            TeamAdministration teams,
            Customers customers,
            Organizations organizations,
            AvailabilitySwitch availability,
            DemoSign sign,
            Transactions transactions,
            StoryClock clock) {
        this.setup = setup;
        this.agents = agents;
        this.admission = admission;
        this.passwords = passwords;
        this.photos = photos;
        this.teams = teams;
        this.customers = customers;
        this.organizations = organizations;
        this.availability = availability;
        this.sign = sign;
        this.transactions = transactions;
        this.clock = clock;
    }

    void createIfNobody() {
        boolean created = transactions.run(() -> {
            setup.oneAtATime();
            return agents.none() && settle();
        });
        if (created) {
            photograph();
        }
    }

    boolean exists() {
        return agents.find(DemoAgent.ALL.getFirst().email()).isPresent();
    }

    /// All of it or nothing: who starts again after a crash must not find half a company. The photos come afterwards:
    /// encoding them can take a slow machine longer than a transaction may.
    private boolean settle() {
        sign.hangUp();
        hire();
        clock.at(clock.instant().minus(KNOWN_FOR), this::customers);
        return true;
    }

    private void hire() {
        var made = new HashMap<String, Team>();
        for (var each : DemoAgent.ALL) {
            var team = made.computeIfAbsent(each.team(), name -> teams.create(new TeamName(name), Set.of()));
            var agent = admission.create(each.draft(), Set.of(team.id()), Optional.empty());
            passwords.set(agent.id(), PASSWORD);
            leaveSwitchOn(agent);
        }
    }

    private void photograph() {
        for (var each : DemoAgent.ALL) {
            photos.put(agents.find(each.email()).orElseThrow().id(), each.face().png());
        }
    }

    /// So that whoever signs in to look around is online.
    private void leaveSwitchOn(Agent agent) {
        if (agent.livechatLicense()) {
            availability.move(Availability.ONLINE, agent.asCurrent());
        }
    }

    private void customers() {
        var made = new HashMap<String, OrganizationId>();
        DemoCustomer.ALL.forEach(each -> customers.create(new CustomerDraft(
                new PersonName(each.name()),
                Optional.of(each.address()),
                Optional.of(new PhoneNumber(each.phone())),
                each.organization().map(name -> organization(name, made)),
                Remarks.NONE)));
    }

    private OrganizationId organization(String name, Map<String, OrganizationId> made) {
        return made.computeIfAbsent(name, _ -> organizations
                .create(new OrganizationName(name), Remarks.NONE)
                .id());
    }
}
