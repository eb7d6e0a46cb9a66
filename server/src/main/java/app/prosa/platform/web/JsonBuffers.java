package app.prosa.platform.web;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.util.JsonRecyclerPools;

/// What reading and writing JSON keeps to use again. Of itself Jackson keeps as many buffers, of some 34 KB each, as
/// were ever in use at once; with virtual threads that is as many as there were slow readers.
@Configuration(proxyBeanMethods = false)
class JsonBuffers {
    /// More are never at work at once on the few cores of a small host.
    private static final int KEPT = 16;

    @Bean
    JsonFactoryBuilderCustomizer fewBuffersAreKept() {
        return factory -> factory.recyclerPool(JsonRecyclerPools.newBoundedPool(KEPT));
    }
}
