package app.prosa.widget.web;

import static app.prosa.platform.Audience.ADMINISTRATORS;
import static app.prosa.platform.Audience.AGENTS;

import app.prosa.conversations.Greeting;
import app.prosa.conversations.GreetingTexts;
import app.prosa.conversations.Greetings;
import app.prosa.platform.OpenTo;
import app.prosa.shared.Refusal;
import app.prosa.widget.Appearance;
import app.prosa.widget.Appearances;
import app.prosa.widget.EmbedSnippet;
import app.prosa.widget.SiteOrigin;
import app.prosa.widget.WidgetColors;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The page **Customização** (S02, S03).
@RestController
final class AppearanceResource {
    private final Appearances appearances;
    private final Greetings greetings;
    private final EmbedSnippet snippet;

    AppearanceResource(Appearances appearances, Greetings greetings, EmbedSnippet snippet) {
        this.appearances = appearances;
        this.greetings = greetings;
        this.snippet = snippet;
    }

    @GetMapping("/api/v1/settings/appearance")
    @OpenTo(AGENTS)
    AppearanceForm get() {
        return AppearanceForm.of(appearances.get(), greetings.get());
    }

    @PutMapping("/api/v1/settings/appearance")
    @OpenTo(ADMINISTRATORS)
    AppearanceForm save(@RequestBody AppearanceForm form) {
        appearances.save(form.appearance(), form.texts());
        return get();
    }

    @GetMapping("/api/v1/settings/embed-snippet")
    @OpenTo(AGENTS)
    Snippet snippet() {
        return new Snippet(snippet.html());
    }

    record Snippet(String html) {}

    /// Colours are `#RRGGBB`; `allowedSites` are origins such as `https://loja.example.com`, none meaning any.
    record AppearanceForm(
            String company,
            String onlineText,
            String onlineColor,
            String offlineText,
            String offlineColor,
            String closingText,
            String closingColor,
            boolean onLogin,
            boolean followTheme,
            String fontColor,
            String groundColor,
            String borderColor,
            List<String> allowedSites,
            boolean livechat) {

        static AppearanceForm of(Appearance appearance, GreetingTexts texts) {
            var colors = appearance.colors();
            return new AppearanceForm(
                    appearance.company(),
                    texts.online().text(),
                    texts.online().color(),
                    texts.offline().text(),
                    texts.offline().color(),
                    texts.closing().text(),
                    texts.closing().color(),
                    appearance.onLogin(),
                    appearance.followTheme(),
                    colors.font(),
                    colors.ground(),
                    colors.border(),
                    appearance.allowedSites().stream().map(SiteOrigin::value).toList(),
                    appearance.livechat());
        }

        Appearance appearance() {
            return new Appearance(
                    company,
                    new WidgetColors(fontColor, groundColor, borderColor),
                    onLogin,
                    followTheme,
                    allowedSites.stream().map(SiteOrigin::new).toList(),
                    livechat);
        }

        GreetingTexts texts() {
            return new GreetingTexts(
                    greeting("online", onlineText, onlineColor),
                    greeting("offline", offlineText, offlineColor),
                    greeting("closing", closingText, closingColor));
        }

        /// A greeting does not know which of the three it is: the field beside which the words belong is named here.
        private static Greeting greeting(String occasion, String text, String color) {
            try {
                return new Greeting(text, color);
            } catch (Refusal refusal) {
                var part = refusal.code().startsWith("color") ? "Color" : "Text";
                throw Refusal.invalid(refusal.code(), occasion + part);
            }
        }
    }
}
