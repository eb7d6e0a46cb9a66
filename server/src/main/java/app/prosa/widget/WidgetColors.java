package app.prosa.widget;

import app.prosa.shared.Refusal;
import java.util.regex.Pattern;

/// The company's colours, each `#RRGGBB`: they are written into scripts and styles, so nothing else may stand there.
///
/// Refuses with `color.invalid`, naming the field.
public record WidgetColors(String font, String ground, String border) {
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");

    public WidgetColors {
        font = checked(font, "fontColor");
        ground = checked(ground, "groundColor");
        border = checked(border, "borderColor");
    }

    private static String checked(String color, String field) {
        if (!COLOR.matcher(color).matches()) {
            throw Refusal.invalid("color.invalid", field);
        }
        return color;
    }
}
