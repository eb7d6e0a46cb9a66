package app.prosa.attachments;

import app.prosa.shared.PlainText;
import java.util.Locale;

/// What a file is called where it is shown and saved: one line of 1 to 120 characters, that names no folder and hides
/// nothing. What is wrong with a name is left out of it, for it is seldom the sender's doing.
record FileName(String value) {
    private static final int LONGEST = 120;
    private static final String NAMELESS = "anexo";

    static FileName of(String given) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var shown = PlainText.canBeKept(name)
                ? name.codePoints()
                        .filter(FileName::isSeen)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                        .strip()
                : "";
        return new FileName(shorter(shown.isEmpty() || shown.startsWith(".") ? NAMELESS + shown : shown));
    }

    /// What turns text around would show `gnp.exe` as `exe.png`.
    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /// Keeps how it ends.
    private static String shorter(String name) {
        var length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var end = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length())) + end;
    }

    /// As a file of this kind is called, `foto.webp` becomes `foto.jpg`.
    FileName endingWith(String extension) {
        var lower = value.toLowerCase(Locale.ROOT);
        if (lower.endsWith("." + extension) || (extension.equals("jpg") && lower.endsWith(".jpeg"))) {
            return this;
        }
        var dot = value.lastIndexOf('.');
        return new FileName(shorter((dot > 0 ? value.substring(0, dot) : value) + "." + extension));
    }
}
