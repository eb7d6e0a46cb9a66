package app.prosa.access.web;

import static app.prosa.platform.Audience.AGENTS;

import app.prosa.access.NewPassword;
import app.prosa.access.Passwords;
import app.prosa.access.SignedIn;
import app.prosa.agents.Agents;
import app.prosa.agents.Availability;
import app.prosa.agents.AvailabilitySwitch;
import app.prosa.agents.CurrentAgent;
import app.prosa.platform.OpenTo;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me")
@OpenTo(AGENTS)
final class MeResource {
    private final Agents agents;
    private final Passwords passwords;
    private final AvailabilitySwitch availability;
    private final Myself myself;

    MeResource(Agents agents, Passwords passwords, AvailabilitySwitch availability, Myself myself) {
        this.agents = agents;
        this.passwords = passwords;
        this.availability = availability;
        this.myself = myself;
    }

    @GetMapping
    @OpenTo(value = AGENTS, beforePasswordChange = true)
    Me get(@RequestAttribute CurrentAgent agent) {
        return myself.as(agents.get(agent.id()));
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(value = AGENTS, beforePasswordChange = true)
    void changePassword(@RequestBody PasswordChange change, @RequestAttribute SignedIn here) {
        passwords.change(change.current(), new NewPassword(change.password()), here);
    }

    @PutMapping("/availability")
    Me moveSwitch(@RequestBody Switched to, @RequestAttribute CurrentAgent agent) {
        return myself.as(availability.move(to.availability(), agent));
    }

    record PasswordChange(String current, String password) {}

    record Switched(Availability availability) {}
}
