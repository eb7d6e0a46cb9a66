package app.prosa.conversations;

import app.prosa.shared.PlainText;

/// Where a conversation was begun: `pt-BR` or `en`, the page and its title, the browser. Kept to be read by agents, so
/// cut to a length that is useful rather than refused: it is not the visitor who wrote it.
public record Origin(String language, String pageUrl, String pageTitle, String userAgent) {
    private static final int LONGEST = 1_000;

    public Origin {
        language = language.startsWith("pt") ? "pt-BR" : "en";
        pageUrl = cut(pageUrl);
        pageTitle = cut(pageTitle);
        userAgent = cut(userAgent);
    }

    private static String cut(String value) {
        var kept = PlainText.canBeKept(value) ? value : "";
        return kept.substring(0, Math.min(LONGEST, kept.length()));
    }
}
