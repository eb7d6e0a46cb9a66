package app.prosa.realtime;

import app.prosa.attachments.AttachmentView;
import app.prosa.conversations.AuthorView;
import app.prosa.conversations.ConversationState;
import app.prosa.conversations.EntryView;
import app.prosa.conversations.Group;
import app.prosa.conversations.InboxRow;
import app.prosa.conversations.Occasion;
import app.prosa.conversations.PageSeen;
import app.prosa.conversations.Person;
import app.prosa.conversations.PlaceView;
import app.prosa.conversations.PublicEntry;
import app.prosa.conversations.Requesting;
import app.prosa.conversations.TeamName;
import app.prosa.conversations.VisitorState;
import app.prosa.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the samples of the protocol say, as our own types say it: by the name of the sample's file.
final class SampleFrames {
    private static final UUID CONVERSATION = UUID.fromString("0199a3c4-5d10-7c3a-9f00-2b1f6a7c8d01");
    private static final UUID MESSAGE = UUID.fromString("0199a3c4-6e21-7b54-8a10-3c2e7b8d9e02");
    private static final UUID COMMAND = UUID.fromString("0199a3c4-7f32-7d65-9b20-4d3f8c9eaf03");
    private static final UUID ANSWER = UUID.fromString("0199a3c4-9054-7f87-9d40-6f51aeb0c105");
    private static final UUID AGENT = UUID.fromString("0199a3b0-1a2b-7c4d-8e5f-102132435465");
    private static final UUID TEAM = UUID.fromString("0199a3b0-2b3c-7d5e-9f60-213243546576");
    private static final String OF_AGENTS = "conversation/" + CONVERSATION;
    private static final String OF_THE_VISITOR = "chat/" + CONVERSATION;
    private static final String NUMBER = "2026-000123";
    private static final String WELCOME = "Olá! Como podemos ajudar?";
    private static final String GREEN = "#E4F0EF";
    private static final String QUESTION = "Vocês entregam em Marabá?";
    private static final AttachmentView TABLE = new AttachmentView(
            UUID.fromString("0199a3c4-8143-7e76-8c30-5e409daf0104"),
            "prazos.pdf",
            "application/pdf",
            48213,
            null,
            null);
    private static final AttachmentView PHOTO = new AttachmentView(
            UUID.fromString("0199a3c4-a265-7098-8e50-7062bfc1d206"), "caixa.jpg", "image/jpeg", 210344, 1600, 1200);
    private static final Person MARIANA = new Person(AGENT, "Mariana Azevedo", "/photos/3f2a9c.jpg");
    private static final Requesting SOMEBODY = new Requesting(null, 2041, null, null, null, true);
    private static final AuthorView THE_VISITOR = new AuthorView.ByVisitor();
    private static final Map<String, String> CLAIMED =
            Map.of("owner", AGENT.toString(), "ownerName", "Mariana Azevedo");
    private static final Instant ASKED = Instant.parse("2026-11-22T17:12:00Z");
    private static final Instant ANSWERED = Instant.parse("2026-11-22T17:13:02Z");
    private static final Instant TRANSFERRED = Instant.parse("2026-11-22T17:14:00Z");
    private static final Instant CLOSED = Instant.parse("2026-11-22T17:16:00Z");

    static final Map<String, ServerFrame> OF_THE_SERVER = Map.ofEntries(
            Map.entry("welcome", new ServerFrame.Welcome(1, 25)),
            Map.entry("subscribed-inbox", new ServerFrame.Subscribed("inbox", 0, null, false)),
            Map.entry(
                    "subscribed-presence",
                    new ServerFrame.Subscribed(
                            "presence",
                            0,
                            Map.of("agents", List.of(Map.of("agent", AGENT, "online", true, "availability", "ONLINE"))),
                            false)),
            Map.entry("subscribed-greeting", new ServerFrame.Subscribed("greeting", 0, Map.of("online", true), false)),
            Map.entry(
                    "subscribed-chat",
                    new ServerFrame.Subscribed(
                            OF_THE_VISITOR,
                            3,
                            new VisitorState(CONVERSATION, NUMBER, 3, MARIANA, true, false, 2, 3, 0, true),
                            false)),
            Map.entry(
                    "subscribed-anew",
                    new ServerFrame.Subscribed(
                            OF_THE_VISITOR,
                            5,
                            new VisitorState(CONVERSATION, NUMBER, 5, null, true, false, 0, 1, 0, false),
                            true)),
            Map.entry("entries-conversation", new ServerFrame.Entries(OF_AGENTS, timeline(), false)),
            Map.entry("entries-chat", new ServerFrame.Entries(OF_THE_VISITOR, publicTimeline(), true)),
            Map.entry("state-conversation", new ServerFrame.State(OF_AGENTS, 4, state())),
            Map.entry(
                    "state-chat",
                    new ServerFrame.State(
                            OF_THE_VISITOR,
                            1,
                            new VisitorState(CONVERSATION, NUMBER, 1, null, false, false, 0, 1, 0, false))),
            Map.entry("row", new ServerFrame.Row("inbox", row())),
            Map.entry("gone", new ServerFrame.Gone("inbox", CONVERSATION, 7)),
            Map.entry("signal-typing", new ServerFrame.Signal(OF_AGENTS, typing(null))),
            Map.entry(
                    "signal-presence",
                    new ServerFrame.Signal(
                            "presence",
                            Map.of("kind", "presence", "agent", AGENT, "online", false, "availability", "ONLINE"))),
            Map.entry(
                    "signal-ticket",
                    new ServerFrame.Signal("tickets", Map.of("kind", "ticket-moved", "number", NUMBER))),
            Map.entry("done-reply", new ServerFrame.Done(COMMAND, Map.of("seq", 5, "publicSeq", 4, "at", ANSWERED))),
            Map.entry("done-message", new ServerFrame.Done(COMMAND, Map.of("publicSeq", 4, "at", ANSWERED))),
            Map.entry("refused", refused(Refusal.conflict("conversation.already-claimed", CLAIMED))),
            Map.entry("refused-try-again", refused(Refusal.unavailable("fault.try-again", Duration.ofSeconds(2)))),
            Map.entry("ended", new ServerFrame.Ended(OF_AGENTS, "conversation.gone")),
            Map.entry("beat", new ServerFrame.Beat(Map.of(OF_AGENTS, 10L))));

    static final Map<String, ClientFrame> OF_THE_CLIENT = Map.ofEntries(
            Map.entry("hello-ticket", new ClientFrame.Hello(1, "Yk1hTr0vQm9zQXJlR29vZFRpY2tldHNGb3JPbmVVc2U")),
            Map.entry("hello-visitor", new ClientFrame.Hello(1, "q8kD0Zb1xJ5m3nV7yR2tW9uE4oI6pA0sF-gH_jKlZxC")),
            Map.entry("subscribe", new ClientFrame.Subscribe(OF_AGENTS, 4, Optional.of(ANSWERED))),
            Map.entry("subscribe-list", new ClientFrame.Subscribe("inbox", 0, Optional.empty())),
            Map.entry("unsubscribe", new ClientFrame.Unsubscribe(OF_AGENTS)),
            Map.entry("command-reply", command("reply", text("Entregamos, sim."))),
            Map.entry("command-note", command("note", text("Já comprou em março."))),
            Map.entry("command-message", command("message", text(QUESTION))),
            Map.entry("command-message-attachments", command("message", sentAlong())),
            Map.entry("command-read", command("read", Map.of("conversation", CONVERSATION, "seq", 4))),
            Map.entry("command-typing", command("typing", Map.of("conversation", CONVERSATION, "typing", true))),
            Map.entry("wake", new ClientFrame.Wake()));

    private SampleFrames() {}

    private static List<EntryView> timeline() {
        var noted = Instant.parse("2026-11-22T17:12:40Z");
        return List.of(
                new EntryView.GreetingSent(1, 1L, ASKED, Occasion.ONLINE, WELCOME, GREEN),
                new EntryView.Message(2, 2L, ASKED, MESSAGE, THE_VISITOR, QUESTION, List.of()),
                new EntryView.Note(3, null, noted, COMMAND, MARIANA, "Já comprou em março.", List.of()),
                new EntryView.Claim(4, 3L, ANSWERED, MARIANA),
                new EntryView.Message(
                        5, 4L, ANSWERED, ANSWER, new AuthorView.ByAgent(MARIANA), "Entregamos, sim.", List.of(TABLE)),
                new EntryView.RequesterEdited(6, null, Instant.parse("2026-11-22T17:13:30Z"), MARIANA, "Luciana", null),
                new EntryView.Transfer(
                        7,
                        5L,
                        TRANSFERRED,
                        MARIANA,
                        new PlaceView.WithAgent(MARIANA),
                        new PlaceView.WithTeam(TEAM, "Pós-venda"),
                        "Ela quer trocar."),
                new EntryView.Release(8, null, Instant.parse("2026-11-22T17:15:00Z"), MARIANA),
                new EntryView.Closed(9, 6L, CLOSED, new AuthorView.BySystem()),
                new EntryView.TicketOpened(10, 7L, CLOSED, NUMBER));
    }

    private static List<PublicEntry> publicTimeline() {
        return List.of(
                new PublicEntry.GreetingSent(1, ASKED, Occasion.ONLINE, WELCOME, GREEN),
                new PublicEntry.Message(2, ASKED, MESSAGE, THE_VISITOR, "", List.of(PHOTO)),
                new PublicEntry.Claim(3, ANSWERED, MARIANA),
                new PublicEntry.Transfer(4, TRANSFERRED, new PlaceView.WithNobody()),
                new PublicEntry.Closed(5, CLOSED, new AuthorView.ByAgent(MARIANA)),
                new PublicEntry.TicketOpened(6, CLOSED, NUMBER, "https://chat.example.com/portal/#segredo"));
    }

    private static ConversationState state() {
        return new ConversationState(
                CONVERSATION,
                NUMBER,
                4,
                Group.MINE,
                SOMEBODY,
                MARIANA,
                new TeamName(TEAM, "Vendas"),
                MARIANA,
                ANSWERED,
                ASKED,
                null,
                new PageSeen("https://loja.example/entrega", "Entrega"),
                "Mozilla/5.0",
                "pt-BR",
                4,
                2,
                null);
    }

    private static InboxRow row() {
        return new InboxRow(
                CONVERSATION,
                2,
                Group.NEW,
                SOMEBODY,
                null,
                null,
                QUESTION,
                InboxRow.Writer.VISITOR,
                null,
                ASKED,
                ASKED,
                1,
                ASKED,
                null);
    }

    private static Map<String, @Nullable Object> typing(@Nullable String by) {
        var signal = new HashMap<String, @Nullable Object>();
        signal.put("kind", "typing");
        signal.put("conversation", CONVERSATION);
        signal.put("by", by);
        signal.put("typing", true);
        return signal;
    }

    private static ServerFrame refused(Refusal refusal) {
        return new ServerFrame.Refused(COMMAND, Problems.of(refusal));
    }

    private static ClientFrame command(String name, Map<String, Object> body) {
        return new ClientFrame.Command(COMMAND, name, tree(body));
    }

    private static Map<String, Object> text(String text) {
        return Map.of("conversation", CONVERSATION, "id", MESSAGE, "text", text);
    }

    private static Map<String, Object> sentAlong() {
        return Map.of("conversation", CONVERSATION, "id", MESSAGE, "text", "", "attachments", List.of(PHOTO.id()));
    }

    private static JsonNode tree(Map<String, Object> body) {
        return JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(body));
    }
}
