package app.prosa.bench;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Visitors who write through some server, and the other side that reads it. Every text bears a number, by which it is
/// known again.
abstract class Talk implements AutoCloseable {
    private static final String MARK = "\"text\":\"n:";

    private volatile @Nullable Ear ear;

    /// Called on the wires' loops.
    interface Ear {
        /// Stored for good, says the server.
        void acknowledged(int sender);

        void refused(int sender);

        /// On the other side.
        void arrived(int number);
    }

    @Override
    public abstract void close();

    abstract int senders();

    abstract void write(int sender, int number);

    void listen(Ear to) {
        ear = to;
    }

    /// About as long as people's are.
    static String text(int number) {
        return "n:" + number + ": Bom dia! Meu pedido ainda não chegou, vocês podem ver o que houve com a entrega?";
    }

    void acknowledged(int sender) {
        tell(each -> each.acknowledged(sender));
    }

    void refused(int sender) {
        tell(each -> each.refused(sender));
    }

    /// All messages in a frame that the other side got.
    void arrived(String frame) {
        var to = ear;
        if (to != null) {
            numbers(frame, to::arrived);
        }
    }

    static void numbers(String frame, IntConsumer each) {
        for (var at = frame.indexOf(MARK); at >= 0; at = frame.indexOf(MARK, at)) {
            at += MARK.length();
            each.accept(Integer.parseInt(frame, at, frame.indexOf(':', at), 10));
        }
    }

    private void tell(Consumer<Ear> what) {
        var to = ear;
        if (to != null) {
            what.accept(to);
        }
    }
}
