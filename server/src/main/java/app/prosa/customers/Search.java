package app.prosa.customers;

import app.prosa.shared.Page;
import app.prosa.shared.PlainText;
import app.prosa.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What an agent looks for in a list, and where the page before ended: at the row with this id.
public record Search(Optional<String> text, Optional<UUID> after) {
    static final int PAGE = 50;
    private static final int LONGEST = 200;

    public static Search of(Optional<String> text, Optional<String> after) {
        return new Search(
                text.map(each -> PlainText.lines(each, LONGEST, "q").strip()).filter(each -> !each.isEmpty()),
                after.map(Search::id));
    }

    static <T> Page<T> page(List<T> oneMore, Function<T, UUID> id) {
        return Page.of(oneMore, PAGE, row -> id.apply(row).toString());
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid("page.unknown", "after");
        }
    }
}
