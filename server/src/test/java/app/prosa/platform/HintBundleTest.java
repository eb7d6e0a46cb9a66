package app.prosa.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.prosa.agents.AgentId;
import app.prosa.agents.AgentRightsChanged;
import app.prosa.conversations.ConversationId;
import app.prosa.conversations.ConversationMoved;
import app.prosa.shared.Ids;
import app.prosa.shared.TicketNumber;
import app.prosa.tickets.TicketId;
import app.prosa.tickets.TicketMoved;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes from Redis may be of another release, or of somebody who should not be there.
class HintBundleTest {
    private final UUID node = UUID.randomUUID();

    @Test
    void what_one_node_writes_another_reads() {
        var sent = new HintBundle(
                node,
                List.of(
                        new ConversationMoved(new ConversationId(Ids.next())),
                        new TicketMoved(new TicketId(Ids.next()), new TicketNumber("2026-000123"), 4),
                        new AgentRightsChanged(new AgentId(Ids.next()))));

        assertThat(HintBundle.read(sent.write())).contains(sent);
    }

    @Test
    void what_another_release_says_more_is_passed_over_and_the_rest_is_heard() {
        var id = Ids.next();
        var moved = "{\"kind\":\"conversations.ConversationMoved\",\"hint\":{\"id\":{\"value\":\"%s\"},\"why\":1}}"
                .formatted(id);
        var unknown = "{\"kind\":\"conversations.ConversationDreamed\",\"hint\":{\"id\":1}}";
        var less = "{\"kind\":\"tickets.TicketMoved\",\"hint\":{\"ticket\":null}}";

        assertThat(HintBundle.read(bundle(unknown + "," + less + "," + moved)))
                .map(HintBundle::hints)
                .contains(List.of(new ConversationMoved(new ConversationId(id))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agents.LicenseLost", "shared.Ids", "../Prosa", "", "platform.Hint", "x"})
    void a_name_that_is_no_hints_makes_nothing(String kind) {
        var hint = "{\"kind\":\"%s\",\"hint\":{\"agent\":{\"value\":\"%s\"}}}".formatted(kind, Ids.next());

        assertThat(HintBundle.read(bundle(hint))).map(HintBundle::hints).contains(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "{}", "7", "{\"from\":7,\"hints\":[]}", "{\"from\":null,\"hints\":[]}"})
    void what_is_no_bundle_is_not_heard(String text) {
        assertThat(HintBundle.read(text)).isEmpty();
    }

    @Test
    void two_equal_hints_that_wait_are_one() throws InterruptedException {
        var waiting = new HintQueue();
        var moved = new ConversationMoved(new ConversationId(Ids.next()));
        var other = new ConversationMoved(new ConversationId(Ids.next()));
        List.of(moved, other, moved).forEach(waiting::add);

        assertThat(waiting.take(10, Duration.ZERO)).containsExactly(moved, other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "http://x:geheim@localhost", "redis://", "redis://x:geheim@local host"})
    void an_address_that_is_none_is_refused_without_its_password(String address) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> RedisAddress.parse(address))
                .satisfies(refused -> assertThat(refused).hasNoCause())
                .withMessageNotContaining("geheim");
    }

    @Test
    void installations_on_one_redis_are_told_apart_by_their_number() {
        assertThat(RedisAddress.parse("redis://localhost/1").channel())
                .isNotEqualTo(RedisAddress.parse("redis://localhost").channel());
    }

    private String bundle(String hints) {
        return "{\"from\":\"%s\",\"hints\":[%s]}".formatted(node, hints);
    }
}
