package app.prosa.faults;

import app.prosa.load.Doors;
import app.prosa.load.Ear;
import app.prosa.load.Network;
import app.prosa.load.Seeded;
import app.prosa.load.Visitor;
import app.prosa.load.Watch;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Visitors by the thousand who have the chat open, and whether each of them is in: welcome, and told where their
/// conversation stands.
final class Flock implements AutoCloseable {
    private final List<Member> members;

    Flock(Network network, Doors doors, List<Seeded> known) {
        this.members =
                known.stream().map(each -> new Member(network, doors, each)).toList();
    }

    void come() {
        members.forEach(each -> each.visitor.live().connect());
    }

    /// Everybody loses the connection at this moment, and comes back as clients do.
    void scatter() {
        members.forEach(Member::cut);
    }

    boolean areAllIn() {
        return members.stream().allMatch(each -> each.in);
    }

    @Override
    public void close() {
        members.forEach(each -> each.visitor.live().leave());
    }

    private static final class Member implements Ear, Watch {
        private final Visitor visitor;
        private volatile boolean in;

        Member(Network network, Doors doors, Seeded known) {
            this.visitor = new Visitor(network, doors, known, this);
            visitor.follow(known.conversation(), this);
        }

        void cut() {
            in = false;
            visitor.live().cut();
        }

        @Override
        public void lost(int code) {
            in = false;
        }

        @Override
        public void state(JsonNode state) {
            in = true;
        }
    }
}
