package app.prosa.attachments.web;

import app.prosa.platform.ProsaSettings;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class UploadDoors implements WebMvcConfigurer {
    private final UploadDoor door;

    UploadDoors(UploadDoor door) {
        this.door = door;
    }

    /// After those who ask who it is.
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(door)
                .addPathPatterns("/api/v1/conversations/*/attachments", "/widget/api/conversations/*/attachments")
                .order(1);
    }

    /// Every file goes to the disk first, whatever its size: nobody's memory is filled by who uploads slowly.
    @Bean
    static MultipartConfigElement uploads(ProsaSettings settings) {
        var largest = settings.attachmentSize().toBytes() + UploadDoor.WRAPPING;
        return new MultipartConfigElement("", largest, largest, 0);
    }
}
