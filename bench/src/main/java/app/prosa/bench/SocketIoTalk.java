package app.prosa.bench;

import app.prosa.load.Frames;
import app.prosa.load.Letter;
import app.prosa.load.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// On socket.io with pg (`bench/peers/durable.mjs`): the same rows in the same PostgreSQL, acknowledged after the
/// commit, and sent to a room that the other side is in.
final class SocketIoTalk extends Talk {
    private final List<Seeded> chats;
    private final Program server;
    private final Gathering visitors;
    private final Gathering consoles;

    SocketIoTalk(Stage stage, int first, int many) throws Exception {
        this.chats = stage.visitors(first, many);
        this.server = Peers.start(
                stage,
                "durable.mjs",
                Ports.SOCKET_IO,
                Map.of("DATABASE_URL", Installation.databaseUrl(stage.data()), "APPEND", numbered(Floor.MESSAGE)));
        this.visitors = Gathering.of(stage.wires(), dialects(1), this::heardByVisitor);
        this.consoles = Gathering.of(stage.wires(), dialects(Attending.MOST), this::heardByConsole);
    }

    @Override
    int senders() {
        return chats.size();
    }

    @Override
    void write(int sender, int number) {
        var letter = Letter.of(chats.get(sender).conversation(), text(number));
        var body =
                Frames.body(letter).put("visitor", chats.get(sender).visitor().toString());
        visitors.get(sender).say(SocketIo.event(number, "message", body.toString()));
    }

    private List<SocketIo> dialects(int roomsEach) {
        var dialects = new ArrayList<SocketIo>();
        for (var from = 0; from < chats.size(); from += roomsEach) {
            var auth = Frames.body();
            var rooms = auth.putArray("rooms");
            chats.subList(from, Math.min(chats.size(), from + roomsEach))
                    .forEach(chat -> rooms.add(chat.conversation().toString()));
            dialects.add(new SocketIo(server.at("http", ""), auth.toString()));
        }
        return dialects;
    }

    private void heardByVisitor(String frame, int visitor) {
        if (frame.startsWith("43")) {
            acknowledged(visitor);
        }
    }

    private void heardByConsole(String frame, int console) {
        if (frame.startsWith("42")) {
            arrived(frame);
        }
    }

    /// pg writes its parameters `$1`, `$2`.
    private static String numbered(String sql) {
        var numbered = sql;
        for (var number = 1; numbered.contains("?"); number++) {
            numbered = numbered.replaceFirst("\\?", "\\$" + number);
        }
        return numbered;
    }

    @Override
    public void close() {
        visitors.mustBeWhole();
        consoles.mustBeWhole();
        visitors.close();
        consoles.close();
        server.close();
    }
}
