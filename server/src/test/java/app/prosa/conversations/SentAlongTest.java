package app.prosa.conversations;

import static app.prosa.agents.Permission.VIEW_ALL_CONVERSATIONS;
import static app.prosa.conversations.ConversationsFixture.atTheSameInstant;
import static app.prosa.conversations.ConversationsFixture.id;
import static app.prosa.conversations.ConversationsFixture.refusalIn;
import static app.prosa.conversations.ConversationsFixture.refusalOf;
import static app.prosa.conversations.ConversationsFixture.the;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.prosa.agents.CurrentAgent;
import app.prosa.attachments.AttachmentId;
import app.prosa.attachments.AttachmentView;
import app.prosa.attachments.Attachments;
import app.prosa.attachments.Download;
import app.prosa.attachments.Rendition;
import app.prosa.attachments.Upload;
import app.prosa.customers.VisitorId;
import app.prosa.platform.ClientNetwork;
import app.prosa.shared.Ids;
import app.prosa.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Files that are uploaded first, and sent with a message.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentAlongTest {
    private final ConversationsFixture house = new ConversationsFixture();
    private final VisitorConversations visitors = house.get(VisitorConversations.class);
    private final Replies replies = house.get(Replies.class);
    private final Notes notes = house.get(Notes.class);
    private final Uploads uploads = house.get(Uploads.class);
    private final Attachments attachments = house.get(Attachments.class);
    private final CurrentAgent ana = house.agent("Ana Lima");
    private final CurrentAgent vera = house.agent("Vera Melo", VIEW_ALL_CONVERSATIONS);

    @Test
    void what_is_sent_along_stands_in_the_entry_in_the_order_it_was_named() {
        var conversation = house.conversationOf(ana);
        var table = uploaded("prazos.txt", conversation, ana);
        var list = uploaded("lista.txt", conversation, ana);

        replies.send(conversation, id(), new MessageContent("Seguem:", List.of(list, table)), ana);

        assertThat(sentIn(conversation))
                .extracting(AttachmentView::name, AttachmentView::type, AttachmentView::size)
                .containsExactly(tuple("lista.txt", "text/plain", 9L), tuple("prazos.txt", "text/plain", 10L));
    }

    @Test
    void a_message_is_a_text_or_something_sent_along() {
        var conversation = house.conversationOf(ana);
        var file = uploaded("prazos.txt", conversation, ana);

        assertThat(code(() -> new MessageContent(" \n"))).isEqualTo("message.empty");
        replies.send(conversation, id(), new MessageContent(" \n", List.of(file)), ana);

        assertThat(sentIn(conversation)).hasSize(1);
        assertThat(house.visibleTo(ana).open())
                .filteredOn(row -> row.id().equals(conversation.value()))
                .extracting(InboxRow::lastLine)
                .containsExactly("prazos.txt");
    }

    @Test
    void at_most_five_are_sent_along_each_once() {
        var six = Stream.generate(() -> new AttachmentId(Ids.next())).limit(6).toList();

        assertThat(code(() -> new MessageContent("", six))).isEqualTo("message.too-many-attachments");
        assertThat(code(() -> new MessageContent("", List.of(six.getFirst(), six.getFirst()))))
                .isEqualTo("attachment.unknown");
        assertThat(new MessageContent("", six.subList(0, 5)).attachments()).hasSize(5);
    }

    @Test
    void A1_nobody_sends_what_is_not_theirs_to_send_here() {
        var visitor = house.visitor();
        var conversation = house.begun(visitor);
        var elsewhere = house.conversationOf(ana);
        var sent = uploaded("a.txt", conversation, visitor);
        visitors.send(conversation, id(), new MessageContent("", List.of(sent)), visitor);
        var before = house.visibleTo(vera).timeline(conversation);

        for (var not : List.of(
                new AttachmentId(Ids.next()),
                sent,
                uploaded("b.txt", conversation, visitor),
                uploaded("c.txt", conversation, vera),
                uploaded("d.txt", elsewhere, ana))) {
            var content = new MessageContent("Veja", List.of(not));
            assertUnknown(() -> replies.send(conversation, id(), content, ana));
            assertUnknown(() -> notes.keep(conversation, id(), content, ana));
        }
        assertUnknown(() -> visitors.send(
                conversation, id(), new MessageContent("", List.of(uploaded("e.txt", conversation, ana))), visitor));
        assertUnknown(() -> visitors.begin(
                house.visitor(), id(), new MessageContent("", List.of(sent)), ConversationsFixture.SHOP));

        assertThat(house.visibleTo(vera).timeline(conversation)).isEqualTo(before);
        assertThat(house.groupFor(ana, conversation)).as("not claimed").isEqualTo(Group.NEW);
    }

    @Test
    void P02_sent_again_it_is_the_same_message_and_with_another_file_it_is_refused() {
        var conversation = house.conversationOf(ana);
        var file = uploaded("prazos.txt", conversation, ana);
        var other = uploaded("lista.txt", conversation, ana);
        var id = id();

        var first = replies.send(conversation, id, new MessageContent("", List.of(file)), ana);
        var again = replies.send(conversation, id, new MessageContent("", List.of(file)), ana);

        assertThat(again).isEqualTo(first);
        for (var content : List.of(new MessageContent("", List.of(other)), new MessageContent("Oi"))) {
            assertThat(code(() -> replies.send(conversation, id, content, ana))).isEqualTo("message.id-already-used");
        }
        assertThat(sentIn(conversation)).hasSize(1);
    }

    @Test
    void P02_of_two_messages_with_one_file_at_the_same_instant_one_is_stored() throws InterruptedException {
        var conversation = house.conversationOf(ana);
        for (var round = 0; round < 20; round++) {
            var content = new MessageContent("", List.of(uploaded("prazos.txt", conversation, ana)));
            Callable<Placed> send = () -> replies.send(conversation, id(), content, ana);

            var outcomes = atTheSameInstant(send, send);

            assertThat(the(Future.State.SUCCESS, outcomes).resultNow().seq()).isPositive();
            assertThat(refusalIn(the(Future.State.FAILED, outcomes)).code()).isEqualTo("attachment.unknown");
        }
        assertThat(sentIn(conversation)).hasSize(20);
    }

    @Test
    void P02_the_same_upload_under_the_same_id_is_kept_once_and_another_is_refused() {
        var visitor = house.visitor();
        var conversation = house.begun(visitor);
        var id = new AttachmentId(Ids.next());
        var first = uploads.keep(conversation, id, file("a.txt", "um"), visitor);

        assertThat(uploads.keep(conversation, id, file("a.txt", "um"), visitor)).isEqualTo(first);
        assertUsed(() -> uploads.keep(conversation, id, file("a.txt", "dois"), visitor));
        assertUsed(() -> uploads.keep(conversation, id, file("a.txt", "um"), vera));
        assertThat(opened(id, visitor)).isEqualTo("um");
    }

    @Test
    void A1_only_into_a_conversation_that_one_may_write_in() {
        var visitor = house.visitor();
        var conversation = house.begun(visitor);
        var file = file("a.txt", "um");
        var id = new AttachmentId(Ids.next());
        replies.send(conversation, id(), new MessageContent("Oi"), ana);

        var bruno = house.agent("Bruno Reis");
        var unknown = new ConversationId(Ids.next());
        assertThat(refusalOf(() -> uploads.keep(conversation, id, file, bruno)))
                .isEqualTo(refusalOf(() -> uploads.keep(unknown, id, file, bruno)));
        assertThat(refusalOf(() -> uploads.keep(conversation, id, file, house.visitor())))
                .isEqualTo(refusalOf(() -> uploads.keep(unknown, id, file, house.visitor())));
        visitors.close(conversation, visitor);
        assertThat(code(() -> uploads.keep(conversation, id, file, visitor))).isEqualTo("conversation.closed");
        notes.keep(conversation, id(), new MessageContent("", List.of(uploaded("a.txt", conversation, ana))), ana);
    }

    @Test
    void P14_what_a_note_brings_along_the_visitor_never_opens() {
        var visitor = house.visitor();
        var conversation = house.begun(visitor);
        var noted = uploaded("ficha.txt", conversation, ana);
        var replied = uploaded("prazos.txt", conversation, ana);
        assertUnknownTo(visitor, noted, replied);

        replies.send(conversation, id(), new MessageContent("", List.of(replied)), ana);
        notes.keep(conversation, id(), new MessageContent("", List.of(noted)), ana);

        assertUnknownTo(visitor, noted);
        assertThat(opened(replied, visitor)).isEqualTo("prazos.txt");
        assertUnknownTo(house.visitor(), noted, replied);
        assertThat(visitors.before(conversation, Long.MAX_VALUE, 50, visitor).toString())
                .contains("prazos.txt")
                .doesNotContain("ficha.txt", noted.value().toString());
    }

    @Test
    void A1_what_is_not_sent_yet_only_its_sender_opens() {
        var visitor = house.visitor();
        var conversation = house.begun(visitor);
        var mine = uploaded("minha.txt", conversation, visitor);

        assertThat(opened(mine, visitor)).isEqualTo("minha.txt");
        assertUnknownTo(ana, mine);
        visitors.send(conversation, id(), new MessageContent("", List.of(mine)), visitor);

        assertThat(opened(mine, ana)).isEqualTo("minha.txt");
        assertUnknownTo(house.unlicensed("Caio Sem Licença"), mine);
        replies.send(conversation, id(), new MessageContent("Recebi"), ana);
        assertUnknownTo(house.agent("Bruno Reis"), mine);
        assertThat(opened(mine, vera)).isEqualTo("minha.txt");
    }

    private AttachmentId uploaded(String name, ConversationId to, CurrentAgent by) {
        return uploads.keep(to, new AttachmentId(Ids.next()), file(name, name), by)
                .id();
    }

    private AttachmentId uploaded(String name, ConversationId to, VisitorId by) {
        return uploads.keep(to, new AttachmentId(Ids.next()), file(name, name), by)
                .id();
    }

    private static Upload file(String name, String text) {
        var bytes = text.getBytes(UTF_8);
        return new Upload(name, bytes.length, new ClientNetwork("192.0.2.1"), () -> bytes);
    }

    private List<AttachmentView> sentIn(ConversationId conversation) {
        return house.visibleTo(vera).timeline(conversation).stream()
                .flatMap(entry -> entry instanceof TimelineEntry.Message message
                        ? message.attachments().stream()
                        : Stream.empty())
                .toList();
    }

    private String opened(AttachmentId id, CurrentAgent by) {
        return text(attachments.open(id, Rendition.WHOLE, by));
    }

    private String opened(AttachmentId id, VisitorId by) {
        return text(attachments.open(id, Rendition.WHOLE, by));
    }

    private static String text(Download download) {
        try {
            return new String(download.bytes().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertUnknownTo(VisitorId visitor, AttachmentId... ids) {
        var unknown = refusalOf(() -> attachments.open(new AttachmentId(Ids.next()), Rendition.WHOLE, visitor));
        for (var id : ids) {
            assertThat(refusalOf(() -> attachments.open(id, Rendition.WHOLE, visitor)))
                    .isEqualTo(unknown);
        }
    }

    private void assertUnknownTo(CurrentAgent agent, AttachmentId... ids) {
        var unknown = refusalOf(() -> attachments.open(new AttachmentId(Ids.next()), Rendition.WHOLE, agent));
        for (var id : ids) {
            assertThat(refusalOf(() -> attachments.open(id, Rendition.WHOLE, agent)))
                    .isEqualTo(unknown);
        }
    }

    private static void assertUnknown(Runnable command) {
        assertThat(refusalOf(command::run).code()).isEqualTo("attachment.unknown");
        assertThat(refusalOf(command::run).kind()).isEqualTo(Refusal.Kind.INVALID);
    }

    private static void assertUsed(Runnable command) {
        assertThat(code(command)).isEqualTo("attachment.id-already-used");
    }

    private static String code(Runnable command) {
        return refusalOf(command::run).code();
    }
}
