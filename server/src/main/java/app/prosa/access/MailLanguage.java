package app.prosa.access;

import java.util.Locale;

/// What mail to agents is written in: Portuguese, unless whoever causes it has the console in English.
enum MailLanguage {
    PORTUGUESE,
    ENGLISH;

    static MailLanguage of(Locale wanted) {
        return wanted.getLanguage().equals("en") ? ENGLISH : PORTUGUESE;
    }
}
