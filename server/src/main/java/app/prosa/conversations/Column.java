package app.prosa.conversations;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One part of many rows, as `unnest` takes it: text, for the statement to cast.
final class Column {
    private Column() {}

    static <T> @Nullable String[] of(List<T> rows, Function<T, ?> part) {
        return ofOptional(rows, part.andThen(Optional::of));
    }

    static <T> @Nullable String[] ofOptional(List<T> rows, Function<T, ? extends Optional<?>> part) {
        @Nullable String[] column = new @Nullable String[rows.size()];
        for (var row = 0; row < column.length; row++) {
            column[row] = part.apply(rows.get(row)).map(Object::toString).orElse(null);
        }
        return column;
    }
}
