package app.prosa.widget;

import app.prosa.shared.PlainText;
import app.prosa.shared.Refusal;
import java.util.List;
import java.util.stream.Stream;

/// How the chat looks, and where it may be shown (S02, S04); the automatic texts are `conversations.Greetings`.
///
/// @param company what the chat calls the company, 1 to 80 characters
/// @param onLogin whether the chat is on Prosa's own login screens too
/// @param followTheme whether the chat turns dark with the visitor's system
/// @param allowedSites empty: any site
/// @param livechat whether this installation has the live chat (S08)
public record Appearance(
        String company,
        WidgetColors colors,
        boolean onLogin,
        boolean followTheme,
        List<SiteOrigin> allowedSites,
        boolean livechat) {
    private static final int LONGEST_COMPANY = 80;
    private static final int MOST_SITES = 50;

    public Appearance {
        company = PlainText.line(company, LONGEST_COMPANY, "company");
        allowedSites = allowedSites.stream().distinct().toList();
        if (allowedSites.size() > MOST_SITES) {
            throw Refusal.invalid("sites.too-many", "allowedSites");
        }
    }

    /// The origins of the pages that may show the chat, our own among them; none: any.
    List<String> shownOn(String publicUrl) {
        if (allowedSites.isEmpty()) {
            return List.of();
        }
        return Stream.concat(Stream.of(publicUrl), allowedSites.stream().map(SiteOrigin::value))
                .distinct()
                .toList();
    }

    /// The same under another name.
    public Appearance called(String other) {
        return new Appearance(other, colors, onLogin, followTheme, allowedSites, livechat);
    }
}
