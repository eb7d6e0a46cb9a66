package app.prosa.access.web;

import static app.prosa.platform.Audience.ADMINISTRATORS;
import static app.prosa.platform.Audience.AGENTS;
import static java.util.stream.Collectors.toUnmodifiableSet;

import app.prosa.access.Admission;
import app.prosa.access.NewPassword;
import app.prosa.access.Passwords;
import app.prosa.agents.AgentAdministration;
import app.prosa.agents.AgentDraft;
import app.prosa.agents.AgentId;
import app.prosa.agents.AgentPhotos;
import app.prosa.agents.Agents;
import app.prosa.agents.Permission;
import app.prosa.platform.OpenTo;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import app.prosa.teams.TeamId;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/agents")
@OpenTo(ADMINISTRATORS)
final class AgentsResource {
    private final Agents agents;
    private final AgentAdministration administration;
    private final Admission admission;
    private final AgentPhotos photos;
    private final Passwords passwords;
    private final AgentRows rows;

    AgentsResource(
            Agents agents,
            AgentAdministration administration,
            Admission admission,
            AgentPhotos photos,
            Passwords passwords,
            AgentRows rows) {
        this.agents = agents;
        this.administration = administration;
        this.admission = admission;
        this.photos = photos;
        this.passwords = passwords;
        this.rows = rows;
    }

    @GetMapping
    @OpenTo(AGENTS)
    List<AgentRow> list(@RequestParam(defaultValue = "") String q) {
        return rows.of(agents.search(q));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AgentRow create(@RequestBody NewAgent wanted, Locale language) {
        var password = wanted.newPassword();
        return rows.of(
                password.isPresent()
                        ? admission.create(wanted.draft(), wanted.teamIds(), password)
                        : admission.invite(wanted.draft(), wanted.teamIds(), language));
    }

    @PutMapping("/{id}")
    AgentRow edit(@PathVariable UUID id, @RequestBody EditedAgent wanted) {
        return rows.of(admission.edit(new AgentId(id), wanted.draft(), wanted.teamIds()));
    }

    @PostMapping("/{id}/disabling")
    AgentRow disable(@PathVariable UUID id) {
        return rows.of(administration.disable(new AgentId(id)));
    }

    @DeleteMapping("/{id}/disabling")
    AgentRow enable(@PathVariable UUID id) {
        return rows.of(administration.enable(new AgentId(id)));
    }

    @PutMapping(path = "/{id}/photo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    AgentRow putPhoto(@PathVariable UUID id, @RequestPart MultipartFile file) throws IOException {
        return rows.of(photos.put(new AgentId(id), file.getBytes()));
    }

    @PutMapping("/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPassword(@PathVariable UUID id, @RequestBody OneTimePassword wanted) {
        passwords.setOneTime(new AgentId(id), new NewPassword(wanted.password()));
    }

    record NewAgent(
            String name,
            String email,
            Set<Permission> permissions,
            boolean livechatLicense,
            Set<UUID> teams,
            Optional<String> password) {
        AgentDraft draft() {
            return AgentsResource.draft(name, email, permissions, livechatLicense);
        }

        Set<TeamId> teamIds() {
            return AgentsResource.teamIds(teams);
        }

        Optional<NewPassword> newPassword() {
            return password.map(NewPassword::new);
        }
    }

    record EditedAgent(
            String name, String email, Set<Permission> permissions, boolean livechatLicense, Set<UUID> teams) {
        AgentDraft draft() {
            return AgentsResource.draft(name, email, permissions, livechatLicense);
        }

        Set<TeamId> teamIds() {
            return AgentsResource.teamIds(teams);
        }
    }

    record OneTimePassword(String password) {}

    private static AgentDraft draft(String name, String email, Set<Permission> permissions, boolean license) {
        return new AgentDraft(new PersonName(name), new EmailAddress(email), permissions, license);
    }

    private static Set<TeamId> teamIds(Set<UUID> ids) {
        return ids.stream().map(TeamId::new).collect(toUnmodifiableSet());
    }
}
