package app.prosa.access.web;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;
import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER;
import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN;

import app.prosa.platform.VisitorRoutes;
import app.prosa.shared.Refusal;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Headers and CSRF. Who may come in is not decided here but by the `Doorkeeper`, and who somebody is stands in our own
/// session, so Spring Security keeps nothing of its own.
@Configuration(proxyBeanMethods = false)
class RouteSecurity {
    private static final Duration ONE_YEAR = Duration.ofDays(365);

    @Bean
    @Order(1)
    SecurityFilterChain visitorRoutes(HttpSecurity http, List<VisitorRoutes> routes, Tls tls) {
        var families = new VisitorFamilies(routes);
        return keepingNothing(http)
                .securityMatcher(families)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> strictTransport(headers, tls)
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .referrerPolicy(referrer -> referrer.policy(NO_REFERRER))
                        .addHeaderWriter(families))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain console(
            HttpSecurity http,
            Tls tls,
            TokenCookie token,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return keepingNothing(http)
                .csrf(csrf -> csrf.spa().csrfTokenRepository(token))
                .exceptionHandling(failures -> failures.accessDeniedHandler(refusal(problems)))
                .headers(headers -> strictTransport(headers, tls)
                        .contentSecurityPolicy(
                                policy -> policy.policyDirectives(ConsoleHeaders.CONTENT_SECURITY_POLICY))
                        .permissionsPolicyHeader(policy -> policy.policy(ConsoleHeaders.PERMISSIONS_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(SAME_ORIGIN)))
                .build();
    }

    private static HttpSecurity keepingNothing(HttpSecurity http) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    private static HeadersConfigurer<HttpSecurity> strictTransport(HeadersConfigurer<HttpSecurity> headers, Tls tls) {
        return headers.httpStrictTransportSecurity(hsts -> hsts.requestMatcher(tls::carries)
                .maxAgeInSeconds(ONE_YEAR.toSeconds())
                .includeSubDomains(false));
    }

    private static AccessDeniedHandler refusal(HandlerExceptionResolver problems) {
        return (request, response, _) ->
                problems.resolveException(request, response, null, Refusal.forbidden("access.csrf"));
    }
}
