/// What an anonymous visitor sees and does: the chat on the company's site, and how it looks there.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "realtime",
            "realtime :: polls",
            "agents",
            "teams",
            "customers",
            "attachments",
            "conversations",
            "tickets"
        })
@NullMarked
package app.prosa.widget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
