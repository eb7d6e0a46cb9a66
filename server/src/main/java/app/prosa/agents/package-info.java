/// Who works here: agents, their permissions and licences, their photos, and whether they are there (presence).
@ApplicationModule(allowedDependencies = {"shared", "platform", "realtime"})
@NullMarked
package app.prosa.agents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
