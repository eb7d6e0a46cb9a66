/// What was not solved in the chat: tickets, their catalogue and settings, and the deadline of those who wait.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "realtime",
            "agents",
            "teams",
            "customers",
            "attachments",
            "conversations"
        })
@NullMarked
package app.prosa.tickets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
