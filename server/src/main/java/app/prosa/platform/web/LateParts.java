package app.prosa.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// A body in parts is read by the routes that take files, after all who might refuse it were asked. Left alone, Jetty
/// reads it for the sake of any parameter that anybody looks at, and lays it on the disk: whatever stranger sends it,
/// wherever to (N3).
@Configuration(proxyBeanMethods = false)
class LateParts implements WebMvcConfigurer {
    private final MultipartConfigElement reading;

    LateParts(MultipartConfigElement reading) {
        this.reading = reading;
    }

    @Bean
    static FilterRegistrationBean<Filter> noPartsYet() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            request.removeAttribute(ServletContextRequest.MULTIPART_CONFIG_ELEMENT);
            chain.doFilter(request, response);
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PartsNow(reading)).order(Ordered.LOWEST_PRECEDENCE);
    }

    private record PartsNow(MultipartConfigElement reading) implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod route && takesFiles(route)) {
                request.setAttribute(ServletContextRequest.MULTIPART_CONFIG_ELEMENT, reading);
            }
            return true;
        }

        private static boolean takesFiles(HandlerMethod route) {
            return Arrays.stream(route.getMethodParameters())
                    .anyMatch(each -> each.getParameterType() == MultipartFile.class);
        }
    }
}
