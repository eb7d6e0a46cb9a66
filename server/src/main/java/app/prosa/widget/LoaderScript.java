package app.prosa.widget;

import app.prosa.platform.BuiltFiles;
import app.prosa.platform.ProsaSettings;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The script on the company's pages, with the settings written into it: so it needs no second request.
@Component
public final class LoaderScript {
    private static final String PLACE = "__PROSA__";

    private final BuiltFiles files = new BuiltFiles("widget");
    private final Appearances appearances;
    private final ProsaSettings settings;
    private final JsonMapper json;

    LoaderScript(Appearances appearances, ProsaSettings settings, JsonMapper json) {
        this.appearances = appearances;
        this.settings = settings;
        this.json = json;
    }

    /// An installation without live chat serves a script that does nothing, so that no site breaks.
    public String text() {
        var appearance = appearances.get();
        if (!appearance.livechat()) {
            return "/* Prosa: live chat is off */";
        }
        var script = files.text("loader.js").replace(PLACE, written(appearance));
        var sites = appearance.shownOn(settings.publicUrl());
        return sites.isEmpty() ? script : onlyOn(sites, script);
    }

    /// Elsewhere the launcher would open on the browser's own error page. Read as a content policy reads them: our own
    /// pages may, and http stands for https too.
    private String onlyOn(List<String> sites, String script) {
        var origins = sites.stream()
                .flatMap(site -> Stream.of(site, site.replaceFirst("^http:", "https:")))
                .distinct()
                .toList();
        return "if(document.currentScript.src.startsWith(location.origin+\"/\")||" + json.writeValueAsString(origins)
                + ".includes(location.origin)){" + script + "}";
    }

    /// JSON is JavaScript, now that U+2028 may stand in its strings. Nothing in it can end the script, which is a file.
    private String written(Appearance appearance) {
        var colors = appearance.colors();
        return json.writeValueAsString(
                new Settings(appearance.company(), colors.ground(), colors.font(), colors.border()));
    }

    record Settings(String company, String ground, String font, String border) {}
}
