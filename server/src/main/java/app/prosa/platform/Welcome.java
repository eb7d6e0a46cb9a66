package app.prosa.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says where Prosa is, once it is there; after whatever the other rooms have to say.
@Component
final class Welcome {
    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final ProsaSettings settings;

    Welcome(ProsaSettings settings) {
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void say() {
        LOG.info("Prosa is ready on {}", settings.publicUrl());
    }
}
