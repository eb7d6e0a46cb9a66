package app.prosa.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Part of a list, and where the next part begins: `next` is opaque to clients and absent on the last page.
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /// From one row more than `size`, which shows that there is a next page; `cursor` names the last row shown.
    public static <T> Page<T> of(List<T> oneMore, int size, Function<T, String> cursor) {
        if (oneMore.size() <= size) {
            return new Page<>(oneMore, null);
        }
        var shown = oneMore.subList(0, size);
        return new Page<>(shown, cursor.apply(shown.getLast()));
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
