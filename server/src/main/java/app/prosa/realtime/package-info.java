/// Sockets and what travels on them: topics, subscriptions, commands, heartbeats, catch-up. It knows no help-desk word:
/// other rooms say who may come in (`LiveEntrance`), what can be followed (`LiveTopic`) and done (`LiveCommand`).
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package app.prosa.realtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
