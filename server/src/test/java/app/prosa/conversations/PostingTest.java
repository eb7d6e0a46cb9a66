package app.prosa.conversations;

import static app.prosa.agents.Permission.VIEW_ALL_CONVERSATIONS;
import static app.prosa.conversations.ConversationsFixture.NOON;
import static app.prosa.conversations.ConversationsFixture.id;
import static app.prosa.conversations.ConversationsFixture.refusalIn;
import static app.prosa.conversations.ConversationsFixture.refusalOf;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.prosa.TestHouse;
import app.prosa.agents.CurrentAgent;
import app.prosa.conversations.ConversationsFixture.Answer;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.Refusal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;

/// What is stored together keeps the promises of what is stored alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostingTest {
    private final ConversationsFixture house = new ConversationsFixture();
    private final TestHouse otherNode = new TestHouse(house.database, Clock.fixed(NOON, ZoneOffset.UTC));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Posting posting = house.get(Posting.class);
    private final Replies replies = house.get(Replies.class);
    private final VisitorConversations visitors = house.get(VisitorConversations.class);
    private final CurrentAgent ana = house.agent("Ana Lima");
    private final CurrentAgent bruno = house.agent("Bruno Reis");
    private final CurrentAgent vera = house.agent("Vera Melo", VIEW_ALL_CONVERSATIONS);

    @AfterAll
    void close() {
        threads.close();
        otherNode.close();
    }

    @Test
    void P01_many_who_write_at_once_keep_their_order_and_each_is_told_only_what_is_committed() throws Exception {
        var conversations =
                Stream.generate(() -> house.conversationOf(ana)).limit(10).toList();
        var senders = IntStream.range(0, 50)
                .mapToObj(number -> house.agent("Agente " + number, VIEW_ALL_CONVERSATIONS))
                .toList();

        var outcomes = threads.invokeAll(senders.stream()
                .map(sender -> Executors.callable(() -> {
                    for (var round = 0; round < 40; round++) {
                        var id = id();
                        var placed =
                                replies.send(conversations.get(round % 10), id, text("%02d".formatted(round)), sender);
                        assertThat(stored(id)).containsExactly(placed.seq());
                    }
                }))
                .toList());

        assertThat(outcomes).allMatch(each -> each.state() == Future.State.SUCCESS);
        conversations.forEach(this::assertNothingIsMissing);
        conversations.forEach(this::assertEverySendersOrder);
    }

    private void assertNothingIsMissing(ConversationId id) {
        var timeline = house.visibleTo(vera).timeline(id);
        assertThat(timeline).hasSize(4 + 200);
        assertThat(timeline.stream().map(each -> each.placed().seq())).isEqualTo(upTo(timeline.size()));
        assertThat(timeline.stream().map(each -> each.placed().publicSeq())).isEqualTo(upTo(timeline.size()));
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private void assertEverySendersOrder(ConversationId id) {
        assertThat(house.visibleTo(vera).timeline(id).stream()
                        .flatMap(entry ->
                                entry instanceof TimelineEntry.Message message && message.by() instanceof Author.Agent
                                        ? Stream.of(message)
                                        : Stream.empty())
                        .collect(groupingBy(TimelineEntry.Message::by, mapping(TimelineEntry.Message::text, toList())))
                        .values())
                .hasSize(51)
                .allSatisfy(texts -> assertThat(texts).isSorted());
    }

    @Test
    void while_somebody_else_changes_one_conversation_the_others_go_on_and_it_keeps_its_order() throws Exception {
        var changing = house.conversationOf(ana);
        var other = house.conversationOf(ana);
        var waiting = new ArrayList<Future<Placed>>();

        whileLocked(List.of(changing), () -> {
            for (var number = 1; number <= 70; number++) {
                waiting.add(inTheQueue(changing, id(), text("%03d".formatted(number)), ana));
            }
            replies.send(other, id(), text("Adiante"), ana);
            assertThat(waiting).noneMatch(Future::isDone);
        });

        for (var sent : waiting) {
            sent.get();
        }
        var texts = texts(changing);
        assertThat(texts.subList(2, texts.size())).hasSize(70).isSorted();
    }

    @Test
    void S11_who_claims_by_a_first_reply_goes_on_before_anybody_else() throws Exception {
        var waiting = house.waiting();
        var sent = new ArrayList<Future<Placed>>();

        whileLocked(List.of(waiting), () -> {
            sent.add(inTheQueue(waiting, id(), text("Oi!"), ana));
            sent.add(inTheQueue(waiting, id(), text("Aqui é o Bruno"), bruno));
            sent.add(inTheQueue(waiting, id(), text("Em que posso ajudar?"), ana));
        });

        sent.getFirst().get();
        sent.getLast().get();
        assertThat(refusalIn(settled(sent.get(1))))
                .isEqualTo(new Answer(
                        Refusal.Kind.CONFLICT,
                        "conversation.already-claimed",
                        Map.of("owner", ana.id().value().toString(), "ownerName", "Ana Lima")));
        assertThat(texts(waiting)).containsExactly("Vocês entregam em Marabá?", "Oi!", "Em que posso ajudar?");
    }

    @Test
    void one_that_cannot_be_stored_harms_no_other() throws Exception {
        var conversations =
                Stream.generate(() -> house.conversationOf(ana)).limit(3).toList();
        var bad = reply(conversations.get(1), id(), "a\0b");
        var posts = List.of(
                reply(conversations.getFirst(), id(), "antes"),
                bad,
                reply(conversations.get(1), id(), "na mesma"),
                reply(conversations.getLast(), id(), "depois"));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> house.get(PostedTogether.class).store(posts));
        var sent = new ArrayList<Future<Placed>>();

        whileLocked(conversations, () -> posts.forEach(post -> sent.add(inTheQueue(() -> posting.post(post)))));

        assertThat(settled(sent.get(1)).exceptionNow()).isInstanceOf(DataAccessException.class);
        assertThat(sent)
                .filteredOn(each -> settled(each).state() == Future.State.SUCCESS)
                .hasSize(3);
        assertThat(conversations).map(each -> texts(each).getLast()).containsExactly("antes", "na mesma", "depois");
    }

    @Test
    void P02_the_same_id_many_times_at_once_on_two_nodes_is_one_message() throws Exception {
        var random = new Random(2);
        var conversations =
                Stream.generate(() -> house.conversationOf(ana)).limit(20).toList();
        var sent = new ArrayList<ClientMadeId>();

        for (var round = 0; round < 20; round++) {
            var commands = new ArrayList<Supplier<Placed>>();
            for (var each = 0; each < 100; each++) {
                var id = id();
                var conversation = conversations.get(each % 20);
                sent.add(id);
                IntStream.rangeClosed(0, random.nextInt(2, 11))
                        .mapToObj(time -> time % 2 == 0 ? replies : otherNode.get(Replies.class))
                        .forEach(node -> commands.add(() -> node.send(conversation, id, text("Olá " + id), ana)));
            }
            Collections.shuffle(commands, random);
            var answers = threads.invokeAll(commands.stream()
                    .<Callable<Placed>>map(command -> command::get)
                    .toList());
            assertThat(answers).allMatch(each -> each.state() == Future.State.SUCCESS);
            assertThat(answers.stream().map(Future::resultNow).distinct()).hasSizeLessThanOrEqualTo(100);
        }

        assertThat(house.database
                        .jdbc()
                        .sql(
                                "select count(distinct client_made_id), count(*) from timeline_entries where client_made_id = any(?)")
                        .param(sent.stream().map(ClientMadeId::value).toArray(UUID[]::new))
                        .query((row, _) -> List.of(row.getLong(1), row.getLong(2)))
                        .single())
                .containsExactly(2_000L, 2_000L);
        assertThat(sent.subList(0, 100)).allSatisfy(id -> assertThat(
                        refusalOf(() -> replies.send(conversations.getFirst(), id, text("Outro"), ana)))
                .isEqualTo(new Answer(Refusal.Kind.CONFLICT, "message.id-already-used", Map.of())));
    }

    @RepeatedTest(20)
    void P02_one_id_for_two_conversations_at_once_is_stored_in_one_and_refused_in_the_other() throws Exception {
        var here = house.conversationOf(ana);
        var there = house.conversationOf(ana);
        var id = id();

        var outcomes = ConversationsFixture.atTheSameInstant(
                () -> replies.send(here, id, text("Olá"), ana),
                () -> otherNode.get(Replies.class).send(there, id, text("Olá"), ana));

        assertThat(ConversationsFixture.the(Future.State.SUCCESS, outcomes)).isNotNull();
        assertThat(refusalIn(ConversationsFixture.the(Future.State.FAILED, outcomes))
                        .code())
                .isEqualTo("message.id-already-used");
        assertThat(stored(id)).hasSize(1);
    }

    @Test
    void N3_a_visitor_writes_60_messages_a_minute_on_all_nodes_together() throws Exception {
        var visitor = house.visitor();
        var conversation = house.begun(visitor);
        var nodes = List.of(visitors, otherNode.get(VisitorConversations.class));

        var outcomes = threads.invokeAll(IntStream.range(0, 80)
                .<Callable<Placed>>mapToObj(
                        number -> () -> nodes.get(number % 2).send(conversation, id(), text("mensagem"), visitor))
                .toList());

        var refused = outcomes.stream()
                .filter(each -> each.state() == Future.State.FAILED)
                .toList();
        assertThat(refused).hasSize(21); // the first message counts too
        assertThat(refused).allSatisfy(each -> assertThat(refusalIn(each))
                .isEqualTo(new Answer(
                        Refusal.Kind.TOO_MANY, "message.too-many-attempts", Map.of("retryAfterSeconds", "60"))));
        var other = house.visitor();
        assertThat(visitors.send(house.begun(other), id(), text("Oi"), other).publicSeq())
                .isEqualTo(3);
    }

    @Test
    void N3_a_message_sent_again_neither_counts_nor_is_refused() {
        var visitor = house.visitor();
        var conversation = house.begun(visitor);
        var id = id();
        var first = visitors.send(conversation, id, text("Oi"), visitor);
        for (var again = 0; again < 70; again++) {
            assertThat(visitors.send(conversation, id, text("Oi"), visitor)).isEqualTo(first);
        }
        for (var more = 0; more < 58; more++) {
            visitors.send(conversation, id(), text("mais uma"), visitor);
        }

        assertThat(refusalOf(() -> visitors.send(conversation, id(), text("demais"), visitor))
                        .code())
                .isEqualTo("message.too-many-attempts");
        assertThat(visitors.send(conversation, id, text("Oi"), visitor)).isEqualTo(first);
    }

    @Test
    void messages_of_both_sides_stored_together_leave_the_row_as_if_stored_one_by_one() throws Exception {
        var visitor = house.visitor();
        var conversation = house.begun(visitor);
        var sent = new ArrayList<Future<Placed>>();

        whileLocked(List.of(conversation), () -> {
            sent.add(inTheQueue(conversation, id(), text("Oi"), ana));
            sent.add(inTheQueue(() -> visitors.send(conversation, id(), text("Obrigada"), visitor)));
            sent.add(inTheQueue(() -> visitors.send(conversation, id(), text("E em Belém?"), visitor)));
            sent.add(inTheQueue(() -> house.get(Notes.class).keep(conversation, id(), text("cliente antiga"), ana)));
        });
        for (var each : sent) {
            each.get();
        }

        assertThat(house.visibleTo(ana).open())
                .filteredOn(row -> row.id().equals(conversation.value()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.lastLine()).isEqualTo("E em Belém?");
                    assertThat(row.waitingSince()).isEqualTo(NOON);
                });
        assertThat(sent.stream().map(Future::resultNow).map(Placed::publicSeq)).containsExactly(4L, 5L, 6L, 0L);
    }

    @Test
    void N3_more_than_can_be_stored_soon_is_refused_at_once_with_a_time_to_come_back() throws Exception {
        var changing = house.conversationOf(ana);
        var waiting = new ArrayList<Future<Placed>>();

        whileLocked(List.of(changing), () -> {
            for (var number = 0; number < 2_000; number++) {
                waiting.add(threads.submit(() -> replies.send(changing, id(), text("Oi"), ana)));
            }
            await().until(() -> posting.waiting() == 2_000);
            assertThat(refusalOf(() -> replies.send(changing, id(), text("Oi"), ana)))
                    .isEqualTo(new Answer(
                            Refusal.Kind.UNAVAILABLE, "service.overloaded", Map.of("retryAfterSeconds", "2")));
        });

        for (var each : waiting) {
            each.get();
        }
        assertThat(texts(changing)).hasSize(2 + 2_000);
    }

    /// Sent, and in its place in the queue, when this returns.
    private Future<Placed> inTheQueue(Supplier<Placed> command) {
        var before = posting.waiting();
        var sent = threads.submit(command::get);
        await().pollInterval(Duration.ofMillis(1)).until(() -> posting.waiting() > before);
        return sent;
    }

    private Future<Placed> inTheQueue(
            ConversationId conversation, ClientMadeId id, MessageContent text, CurrentAgent by) {
        return inTheQueue(() -> replies.send(conversation, id, text, by));
    }

    /// Somebody else changes these conversations meanwhile.
    private void whileLocked(List<ConversationId> ids, Meanwhile meanwhile) throws SQLException {
        try (var connection = house.database.dataSource().getConnection();
                var lock = connection.prepareStatement("select from conversations where id = any(?) for update")) {
            connection.setAutoCommit(false);
            lock.setObject(1, ids.stream().map(ConversationId::value).toArray(UUID[]::new));
            lock.execute();
            meanwhile.happens();
            connection.rollback();
        }
    }

    @FunctionalInterface
    private interface Meanwhile {
        void happens();
    }

    private Post reply(ConversationId conversation, ClientMadeId id, String text) {
        var entry = new EntryDraft(
                EntryDraft.Kind.MESSAGE,
                true,
                Optional.of(ana.id()),
                Optional.empty(),
                Optional.of(id),
                Optional.of(text),
                List.of(),
                Map.of());
        return new Post.Reply(new Addition(conversation, entry, NOON), ana);
    }

    private List<String> texts(ConversationId id) {
        return house.visibleTo(vera).timeline(id).stream()
                .flatMap(entry ->
                        entry instanceof TimelineEntry.Message message ? Stream.of(message.text()) : Stream.empty())
                .toList();
    }

    /// Where it stands, as another connection sees it.
    private List<Long> stored(ClientMadeId id) {
        return house.database
                .jdbc()
                .sql("select seq from timeline_entries where client_made_id = ?")
                .param(id.value())
                .query(Long.class)
                .list();
    }

    private static Future<Placed> settled(Future<Placed> sent) {
        await().until(sent::isDone);
        return sent;
    }

    private static MessageContent text(String words) {
        return new MessageContent(words);
    }
}
