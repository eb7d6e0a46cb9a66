package app.prosa.realtime;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A family of topics that share the part of their name before the slash, such as `conversation/{id}`.
///
/// What is newer than what a subscriber holds comes from `after`, and from there only: on subscribing, when news shows
/// a gap, and after a silence that a heartbeat betrayed.
public interface LiveTopic {
    /// The part of the name before the slash.
    String name();

    /// Authorises, and gives what stands beside the entries. Refuses what this guest may not see exactly as what does
    /// not exist. `key` is the part of the name after the slash, empty where there is none.
    Opening open(String key, LiveGuest guest);

    /// The next entries behind `position`, in order, at most about 60 KB of them.
    default Part after(String key, LiveGuest guest, long position) {
        return Part.NOTHING;
    }

    /// What there is besides position and state that a guest may have missed between two polls: equal when nothing is.
    /// Only topics that tell rows or signals have any. What it is, nobody is told; it is only compared.
    default Object standing(String key, LiveGuest guest) {
        return "";
    }

    /// The topic is followed at this node now, or no more. Called often, and must cost next to nothing; whoever
    /// follows may not be let in.
    default void cameOrWent(String key) {}

    /// The last position of each topic that has one, for the heartbeat.
    default Map<String, Long> positions(Collection<String> keys) {
        return Map.of();
    }

    /// `state` is what stands beside the entries, absent for topics that have none; `position` is the last one.
    record Opening(long position, Optional<Object> state) {
        public static final Opening WITHOUT_STATE = new Opening(0, Optional.empty());
    }

    /// Some entries in order, and whether there are more behind them.
    record Part(List<? extends Sequenced> entries, boolean more) {
        public static final Part NOTHING = new Part(List.of(), false);

        Part behind(long position) {
            return new Part(
                    entries.stream().filter(each -> each.position() > position).toList(), more);
        }
    }
}
