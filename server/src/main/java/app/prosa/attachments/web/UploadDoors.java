package app.prosa.attachments.web;

import app.prosa.platform.ProsaSettings;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class UploadDoors implements WebMvcConfigurer {
    private static final String FROM_AGENTS = "/api/v1/conversations/*/attachments";
    private static final String FROM_STRANGERS = "/widget/api/conversations/*/attachments";

    private final UploadDoor door;
    private final ArrivalDoor arrivals;

    UploadDoors(UploadDoor door, ArrivalDoor arrivals) {
        this.door = door;
        this.arrivals = arrivals;
    }

    /// After those who ask who it is.
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(door)
                .addPathPatterns(FROM_AGENTS, FROM_STRANGERS)
                .order(1);
        registry.addInterceptor(arrivals).addPathPatterns(FROM_STRANGERS).order(2);
    }

    /// Every file goes to the disk first, whatever its size: nobody's memory is filled by who uploads slowly.
    @Bean
    static MultipartConfigElement uploads(ProsaSettings settings) {
        var largest = settings.attachmentSize().toBytes() + UploadDoor.WRAPPING;
        return new MultipartConfigElement("", largest, largest, 0);
    }
}
