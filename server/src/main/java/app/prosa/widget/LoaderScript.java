package app.prosa.widget;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The script on the company's pages, with the settings written into it: so it needs no second request.
@Component
public final class LoaderScript {
    private static final String PLACE = "__PROSA__";

    private final WidgetFiles files;
    private final Appearances appearances;
    private final JsonMapper json;

    LoaderScript(WidgetFiles files, Appearances appearances, JsonMapper json) {
        this.files = files;
        this.appearances = appearances;
        this.json = json;
    }

    /// An installation without live chat serves a script that does nothing, so that no site breaks.
    public String text() {
        var appearance = appearances.get();
        if (!appearance.livechat()) {
            return "/* Prosa: live chat is off */";
        }
        return files.text("loader.js").replace(PLACE, settings(appearance));
    }

    /// JSON is JavaScript, now that U+2028 may stand in its strings. Nothing in it can end the script, which is a file.
    private String settings(Appearance appearance) {
        var colors = appearance.colors();
        return json.writeValueAsString(
                new Settings(appearance.company(), colors.ground(), colors.font(), colors.border()));
    }

    record Settings(String company, String ground, String font, String border) {}
}
