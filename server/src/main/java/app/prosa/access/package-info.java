/// How an agent proves who they are: password, session, one-time links and tickets. And who is let in at all, so that
/// creating an agent, with teams and a first password in one form, is done here.
@ApplicationModule(allowedDependencies = {"shared", "platform", "realtime", "realtime :: polls", "agents", "teams"})
@NullMarked
package app.prosa.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
