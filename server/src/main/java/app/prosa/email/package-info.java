/// What we write to requesters by e-mail: that their ticket is open or has become theirs, and what an agent answers.
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "agents", "teams", "customers", "conversations", "tickets"})
@NullMarked
package app.prosa.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
