/// Teams, and who is in them.
@ApplicationModule(allowedDependencies = {"shared", "platform", "agents"})
@NullMarked
package app.prosa.teams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
