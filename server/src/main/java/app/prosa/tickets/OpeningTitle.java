package app.prosa.tickets;

import app.prosa.shared.PlainText;
import app.prosa.shared.TicketNumber;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The title of tickets that live chat opens, in which `{nome}` stands for the requester and `{protocolo}` for the
/// number. Nothing else in it means anything, and nothing in a name does: this is no template language (X2).
///
/// Refuses with `title.empty`, `title.too-long` or `title.not-text`.
public record OpeningTitle(String value) {
    private static final Pattern PLACE = Pattern.compile("\\{(nome|protocolo)\\}");

    public OpeningTitle {
        value = PlainText.line(value, TicketTitle.LONGEST, "title");
    }

    /// Cut where it would be longer than a title may be.
    TicketTitle of(String requester, TicketNumber number) {
        var words = Map.of("nome", requester, "protocolo", number.value());
        var filled = PLACE.matcher(value).replaceAll(place -> Matcher.quoteReplacement(words.get(place.group(1))));
        return new TicketTitle(
                filled.codePointCount(0, filled.length()) <= TicketTitle.LONGEST
                        ? filled
                        : filled.substring(0, filled.offsetByCodePoints(0, TicketTitle.LONGEST)));
    }
}
