/// What an installation has from its first start on: its first administrator, and the demo company if asked for.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "agents",
            "teams",
            "access",
            "customers",
            "conversations",
            "tickets",
            "macros",
            "widget"
        })
@NullMarked
package app.prosa.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
