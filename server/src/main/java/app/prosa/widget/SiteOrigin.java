package app.prosa.widget;

import app.prosa.shared.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;

/// A site by its exact origin, such as `https://loja.example.com`. It is written into a content policy, where a
/// semicolon would begin something else: so only what an origin is made of.
///
/// Refuses with `site.invalid`.
public record SiteOrigin(String value) {
    private static final Pattern ORIGIN =
            Pattern.compile("https?://[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::[0-9]{1,5})?");

    public SiteOrigin {
        value = value.strip().toLowerCase(Locale.ROOT);
        value = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
        if (!ORIGIN.matcher(value).matches()) {
            throw Refusal.invalid("site.invalid", "allowedSites");
        }
    }
}
