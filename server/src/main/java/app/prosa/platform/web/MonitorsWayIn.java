package app.prosa.platform.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// Monitors ask without signing in: whether we live and are ready, anybody; for measures, see `MetricsDoor`.
@Configuration(proxyBeanMethods = false)
class MonitorsWayIn {
    @Bean
    @Order(0)
    SecurityFilterChain monitors(HttpSecurity http) {
        return http.securityMatcher("/health/**", "/metrics")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
