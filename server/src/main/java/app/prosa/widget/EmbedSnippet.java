package app.prosa.widget;

import app.prosa.platform.ProsaSettings;
import org.springframework.stereotype.Component;

/// What the company pastes into the source of its pages (S03).
@Component
public final class EmbedSnippet {
    private final ProsaSettings settings;

    EmbedSnippet(ProsaSettings settings) {
        this.settings = settings;
    }

    public String html() {
        return "<script async src=\"%s/widget.js\"></script>".formatted(settings.publicUrl());
    }
}
