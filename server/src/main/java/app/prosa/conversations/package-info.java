/// A conversation between a requester and our agents, and its timeline; it knows no tickets.
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "realtime", "agents", "teams", "customers", "attachments"})
@NullMarked
package app.prosa.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
