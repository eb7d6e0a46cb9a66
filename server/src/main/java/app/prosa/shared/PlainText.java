package app.prosa.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What people type, checked once: it can be kept as it is, and a line is one line.
public final class PlainText {
    private PlainText() {}

    /// One line of 1 to `longest` characters, without the space around it.
    ///
    /// Refuses with `<field>.empty`, `<field>.too-long` or `<field>.not-text`, naming the field.
    public static String line(String value, int longest, String field) {
        var line = value.strip();
        if (line.isEmpty()) {
            throw Refusal.invalid(field + ".empty", field);
        }
        refuseUnlessShortAndKeepable(line, longest, field);
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid(field + ".not-text", field);
        }
        return line;
    }

    /// Any number of lines, perhaps none, of up to `longest` characters together, as they were written.
    ///
    /// Refuses with `<field>.too-long` or `<field>.not-text`, naming the field.
    public static String lines(String value, int longest, String field) {
        refuseUnlessShortAndKeepable(value, longest, field);
        return value;
    }

    private static void refuseUnlessShortAndKeepable(String value, int longest, String field) {
        if (value.codePointCount(0, value.length()) > longest) {
            throw Refusal.invalid(field + ".too-long", field);
        }
        if (!canBeKept(value)) {
            throw Refusal.invalid(field + ".not-text", field);
        }
    }

    /// PostgreSQL keeps no U+0000, and UTF-8 has no lone surrogates: stored, either would come back as something else.
    public static boolean canBeKept(String value) {
        return value.indexOf('\0') < 0 && UTF_8.newEncoder().canEncode(value);
    }
}
