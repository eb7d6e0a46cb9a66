package app.prosa.platform.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// The console and the portal, as the build of `web/` left them in the jar.
@Configuration(proxyBeanMethods = false)
class ConsolePages implements WebMvcConfigurer {
    /// The names of these files change with their contents.
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/web/console/assets/")
                .setCacheControl(FOR_EVER);
        files.addResourceHandler("/portal/assets/**")
                .addResourceLocations("classpath:/web/portal/assets/")
                .setCacheControl(FOR_EVER);
        files.addResourceHandler("/portal/*.html")
                .addResourceLocations("classpath:/web/portal/")
                .setCacheControl(CacheControl.noCache());
        files.addResourceHandler("/**")
                .addResourceLocations("classpath:/web/console/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageOrFile());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addViewController("/").setViewName("forward:/index.html");
        pages.addViewController("/portal/").setViewName("forward:/portal/index.html");
        pages.addRedirectViewController("/portal", "/portal/");
    }

    /// An address that is no file is one of the console's own pages, which its router knows. What belongs to another
    /// surface stays unknown, so that a mistyped route of the API is not answered with a page.
    private static final class PageOrFile extends PathResourceResolver {
        private static final Set<String> OTHER_SURFACES =
                Set.of("api", "widget", "portal", "photos", "demo", "live", "health", "metrics");
        private static final Resource PAGE = new ClassPathResource("web/console/index.html");

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = super.getResource(path, location);
            return file == null && isPage(path) && PAGE.exists() ? PAGE : file;
        }

        private static boolean isPage(String path) {
            return !path.contains(".") && !OTHER_SURFACES.contains(path.split("/", 2)[0]);
        }
    }
}
