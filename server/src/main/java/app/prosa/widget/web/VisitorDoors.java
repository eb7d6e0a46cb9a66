package app.prosa.widget.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class VisitorDoors implements WebMvcConfigurer {
    private final VisitorDoor door;

    VisitorDoors(VisitorDoor door) {
        this.door = door;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(door).addPathPatterns("/widget/api/**", "/widget/live/**");
    }
}
