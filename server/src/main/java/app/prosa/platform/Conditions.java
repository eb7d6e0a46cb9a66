package app.prosa.platform;

import java.util.List;
import java.util.Optional;

/// Which rows are asked for, each condition a text of ours and never what somebody typed (S2). Only those that are
/// asked for stand in the SQL: our statements are planned once, for whatever values may come, and a plan that has to
/// serve `team = :team` and no team at all reads every row.
public record Conditions(List<String> asked) {
    public Conditions {
        asked = List.copyOf(asked);
    }

    public static Conditions of(List<Optional<String>> each) {
        return new Conditions(each.stream().flatMap(Optional::stream).toList());
    }

    /// To be asked for where there is a value.
    public static Optional<String> where(Optional<?> value, String condition) {
        return value.map(_ -> condition);
    }

    /// `where one and another`, or nothing.
    public String sql() {
        return asked.isEmpty() ? "" : "where (" + String.join(") and (", asked) + ")";
    }
}
