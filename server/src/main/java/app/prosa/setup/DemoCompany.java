package app.prosa.setup;

import app.prosa.access.Admission;
import app.prosa.access.NewPassword;
import app.prosa.access.Passwords;
import app.prosa.agents.AgentPhotos;
import app.prosa.agents.Agents;
import app.prosa.customers.CustomerDraft;
import app.prosa.customers.Customers;
import app.prosa.customers.OrganizationId;
import app.prosa.customers.OrganizationName;
import app.prosa.customers.Organizations;
import app.prosa.customers.PhoneNumber;
import app.prosa.customers.Remarks;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import app.prosa.teams.Team;
import app.prosa.teams.TeamAdministration;
import app.prosa.teams.TeamName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Casa Jatobá, a shop for lamps and furniture in Joinville, to try Prosa on. Made through the rooms' own doors, so
/// that it is as whole as what people make, and only where nobody works yet.
@Component
final class DemoCompany {
    static final NewPassword PASSWORD = new NewPassword("casa-jatoba");

    private record DemoCustomer(String name, String email, String phone, Optional<String> organization) {}

    private static final List<DemoCustomer> CUSTOMERS = List.of(
            new DemoCustomer("Beatriz Lima", "beatriz.lima@exemplo.com.br", "(47) 99114-2087", Optional.empty()),
            new DemoCustomer(
                    "Otávio Rezende", "otavio@lumearq.com.br", "(47) 99630-5521", Optional.of("Lume Arquitetura")),
            new DemoCustomer(
                    "Patrícia Kuhn", "patricia@lumearq.com.br", "(47) 99201-7733", Optional.of("Lume Arquitetura")),
            new DemoCustomer(
                    "Sérgio Bittencourt",
                    "sergio@hotelsaochico.com.br",
                    "(47) 3444-1810",
                    Optional.of("Hotel São Chico")),
            new DemoCustomer("Renata Dias", "renata.dias@exemplo.com.br", "(48) 99127-4410", Optional.empty()),
            new DemoCustomer(
                    "Marcos Vinícius Prates",
                    "marcos@cafedoporto.com.br",
                    "(47) 98844-0932",
                    Optional.of("Café do Porto")),
            new DemoCustomer("Helena Schmitt", "helena.schmitt@exemplo.com.br", "(41) 99655-2018", Optional.empty()),
            new DemoCustomer("João Pedro Alves", "jp.alves@exemplo.com.br", "(11) 98120-4476", Optional.empty()));

    private final Agents agents;
    private final Admission admission;
    private final Passwords passwords;
    private final AgentPhotos photos;
    private final TeamAdministration teams;
    private final Customers customers;
    private final Organizations organizations;

    DemoCompany(
            Agents agents,
            Admission admission,
            Passwords passwords,
            AgentPhotos photos,
            TeamAdministration teams,
            Customers customers,
            Organizations organizations) {
        this.agents = agents;
        this.admission = admission;
        this.passwords = passwords;
        this.photos = photos;
        this.teams = teams;
        this.customers = customers;
        this.organizations = organizations;
    }

    void createIfNobody() {
        if (agents.none()) {
            hire();
            customers();
        }
    }

    boolean exists() {
        return agents.find(DemoAgent.ALL.getFirst().email()).isPresent();
    }

    private void hire() {
        var made = new HashMap<String, Team>();
        for (var each : DemoAgent.ALL) {
            var team = made.computeIfAbsent(each.team(), name -> teams.create(new TeamName(name), Set.of()));
            var agent = admission.create(each.draft(), Set.of(team.id()), Optional.empty());
            passwords.set(agent.id(), PASSWORD);
            photos.put(agent.id(), each.face().png());
        }
    }

    private void customers() {
        var made = new HashMap<String, OrganizationId>();
        CUSTOMERS.forEach(each -> customers.create(new CustomerDraft(
                new PersonName(each.name()),
                Optional.of(new EmailAddress(each.email())),
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
