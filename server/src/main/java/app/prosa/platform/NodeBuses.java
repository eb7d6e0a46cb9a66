package app.prosa.platform;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// With `PROSA_REDIS_URL` there may be other nodes; without it, this is the only one.
@Configuration(proxyBeanMethods = false)
class NodeBuses {
    @Bean
    NodeBus nodeBus(ProsaSettings settings, Node node, ApplicationEventPublisher listeners, MeterRegistry meters) {
        return settings.redisUrl()
                .<NodeBus>map(url -> new RedisBus(node, RedisAddress.parse(url), listeners, meters))
                .orElse(NodeBus.NONE);
    }
}
