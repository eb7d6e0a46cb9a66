package app.prosa.access.web;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// The console's files, as the build of `web/packages/console` left them in the jar.
@Configuration(proxyBeanMethods = false)
class ConsolePages implements WebMvcConfigurer {
    private static final String FILES = "classpath:/web/console/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()); // named by content
        files.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new Screens());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry screens) {
        screens.addViewController("/").setViewName("forward:/index.html");
    }

    /// The console names its screens in the address (`/chamados/2026-000123`): whatever is neither a file nor another
    /// room's is one of them, and begins with the same page.
    private static final class Screens extends PathResourceResolver {
        private static final Pattern NO_SCREEN =
                Pattern.compile("(api|widget|portal|photos|assets|health)(/.*)?|.*\\..*");

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = path.isEmpty() ? null : super.getResource(path, location);
            if (file != null || NO_SCREEN.matcher(path).matches()) {
                return file;
            }
            return super.getResource("index.html", location);
        }
    }
}
