package app.prosa.access;

import app.prosa.agents.AgentId;
import java.util.UUID;

/// Whom a job writes to and in which language, as the job's id says it: `<agent>/<language>`.
record PasswordMailJob(AgentId to, MailLanguage language) {
    static PasswordMailJob parse(String id) {
        var parts = id.split("/", 2);
        return new PasswordMailJob(new AgentId(UUID.fromString(parts[0])), MailLanguage.valueOf(parts[1]));
    }

    String id() {
        return to.value() + "/" + language;
    }
}
