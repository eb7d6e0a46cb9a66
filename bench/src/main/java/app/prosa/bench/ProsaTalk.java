package app.prosa.bench;

import app.prosa.load.Frames;
import app.prosa.load.Letter;
import app.prosa.load.Seeded;
import java.net.URI;
import java.util.List;

/// On Prosa: each visitor's chat follows its conversation and writes by the command `message`; consoles of the agents
/// follow the same conversations. Writers and readers may be at different nodes.
final class ProsaTalk extends Talk {
    private final List<Seeded> chats;
    private final Gathering visitors;
    private final Gathering consoles;

    ProsaTalk(Stage stage, URI writers, URI readers, int first, int many) {
        this.chats = stage.visitors(first, many);
        this.visitors = Gathering.of(
                stage.wires(),
                chats.stream()
                        .map(chat -> new Visiting(writers, chat, Seeded.ENTRIES))
                        .toList(),
                this::heardByVisitor);
        this.consoles = Gathering.of(stage.wires(), stage.consoles(readers, first, chats), this::heardByConsole);
    }

    @Override
    int senders() {
        return chats.size();
    }

    @Override
    void write(int sender, int number) {
        var letter = Letter.of(chats.get(sender).conversation(), text(number));
        visitors.get(sender).say(Frames.command(letter.id(), "message", Frames.body(letter)));
    }

    private void heardByVisitor(String frame, int visitor) {
        if (frame.startsWith("{\"type\":\"done\"")) {
            acknowledged(visitor);
        } else if (frame.startsWith("{\"type\":\"refused\"")) {
            refused(visitor);
        }
    }

    private void heardByConsole(String frame, int console) {
        if (frame.startsWith("{\"type\":\"entries\"")) {
            arrived(frame);
        }
    }

    @Override
    public void close() {
        visitors.mustBeWhole();
        consoles.mustBeWhole();
        visitors.close();
        consoles.close();
    }
}
