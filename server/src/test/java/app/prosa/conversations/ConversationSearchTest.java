package app.prosa.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.agents.CurrentAgent;
import app.prosa.shared.Cursor;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Page;
import app.prosa.shared.PersonName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an agent finds among the conversations they may see.
class ConversationSearchTest {
    private final ConversationsFixture house = new ConversationsFixture();
    private final CurrentAgent ana = house.agent("Ana Lima");
    private ConversationId conversation;

    @BeforeEach
    void a_conversation_of_somebody_who_is_known() {
        conversation = house.conversationOf(ana);
        house.get(RequesterEdits.class)
                .register(conversation, new PersonName("Tecidos 100% Algodão"), new EmailAddress("lia@loja.test"), ana);
    }

    @Test
    void a_conversation_is_found_by_its_number_its_words_and_its_requester() {
        var number = house.visibleTo(ana).state(conversation).number();

        assertThat(List.of(number, "maraba", "algodao", "LIA@LOJA", "100%"))
                .allSatisfy(text -> assertThat(found(text, ana)).containsExactly(conversation));
    }

    @Test
    void signs_that_mean_something_to_sql_mean_themselves() {
        assertThat(List.of("_", "100_", "Tec%dos", "\\"))
                .allSatisfy(text -> assertThat(found(text, ana)).isEmpty());
    }

    @Test
    void A1_what_a_colleague_has_is_not_found() {
        assertThat(found("maraba", house.agent("Bia Reis"))).isEmpty();
        assertThat(found("maraba", house.unlicensed("Caio Sá"))).isEmpty();
    }

    @Test
    void those_closed_at_the_same_instant_are_each_on_one_page() {
        var closed = Stream.generate(() -> house.conversationOf(ana)).limit(5).toList();
        closed.forEach(each -> house.get(Closures.class).close(each, ana));

        var pages = pages(new ConversationSearch("", Optional.empty(), Optional.empty(), 2));

        assertThat(pages).hasSize(3);
        assertThat(pages.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(closed);
    }

    private List<List<ConversationId>> pages(ConversationSearch wanted) {
        var page = house.visibleTo(ana).search(wanted);
        var pages = new ArrayList<List<ConversationId>>();
        pages.add(ids(page));
        while (page.next() != null) {
            var after = Cursor.parse(page.next(), Instant::parse);
            page = house.visibleTo(ana)
                    .search(new ConversationSearch(wanted.text(), wanted.agent(), Optional.of(after), wanted.size()));
            pages.add(ids(page));
        }
        return pages;
    }

    private List<ConversationId> found(String text, CurrentAgent by) {
        return ids(house.visibleTo(by).search(new ConversationSearch(text, Optional.empty(), Optional.empty(), 10)));
    }

    private static List<ConversationId> ids(Page<InboxRow> page) {
        return page.items().stream().map(each -> new ConversationId(each.id())).toList();
    }
}
