package app.prosa.email;

import java.util.List;
import java.util.stream.Collectors;

/// A mail in words: a subject, paragraphs, and a link to press. What people wrote is text in it, never markup (X1).
record Letter(String subject, List<String> paragraphs, String linkText, String link) {
    String text() {
        return String.join("\n\n", paragraphs) + "\n\n" + linkText + ":\n" + link + "\n";
    }

    String html() {
        return paragraphs.stream()
                .map(each -> "<p>" + escape(each).replace("\n", "<br>\n") + "</p>\n")
                .collect(Collectors.joining("", "<!doctype html>\n<html><body>\n", ""))
                .concat("<p><a href=\"%s\">%s</a></p>\n</body></html>\n".formatted(escape(link), escape(linkText)));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
