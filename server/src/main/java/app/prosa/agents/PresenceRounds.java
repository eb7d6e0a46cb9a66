package app.prosa.agents;

import app.prosa.platform.Round;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PresenceRounds {
    /// Often enough that P11 holds: lease (30 s) and two of these are under 45 s.
    @Bean
    Round presenceRound(PresenceWatch watch) {
        return new Round("presence", Duration.ofSeconds(2), watch::look);
    }

    @Bean
    Round connectionsRound(AgentConnections connections) {
        return new Round("connections", Duration.ofSeconds(10), connections::reconcile);
    }
}
