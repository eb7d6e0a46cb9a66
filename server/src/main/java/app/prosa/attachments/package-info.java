/// Files that people send along: taken in, checked, kept and handed out again. What they are attached to, and who may
/// see that, other rooms know.
@ApplicationModule(allowedDependencies = {"shared", "platform", "agents", "customers"})
@NullMarked
package app.prosa.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
