/// What we write to requesters by e-mail: that their ticket is open, and what an agent answers in it.
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "agents", "teams", "customers", "conversations", "tickets"})
@NullMarked
package app.prosa.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
