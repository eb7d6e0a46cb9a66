/// The requester's own pages: a ticket followed and answered by its link, without an account.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "agents",
            "teams",
            "customers",
            "attachments",
            "attachments :: served",
            "conversations",
            "tickets"
        })
@NullMarked
package app.prosa.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
