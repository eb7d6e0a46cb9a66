package app.prosa.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.prosa.Browser;
import app.prosa.LiveClient;
import app.prosa.RunningProsa;
import app.prosa.TestDatabase;
import app.prosa.agents.Agent;
import app.prosa.agents.Presence;
import app.prosa.shared.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Those who do not read, those who fall silent, and those who are too many, over real sockets.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowAndManyTest {
    private static final int DEAF = 100;
    private static final int OF_ONE_PERSON = 110;
    private static final int OF_ONE_ADDRESS = 160;
    private static final int ENOUGH = 1_000;

    /// Three times what may wait for one socket.
    private static final int LONG = 200;

    /// In characters.
    private static final int SEVERAL_FRAMES = 100_000;

    private RunningProsa prosa;
    private Browser agent;
    private LiveClient console;

    @BeforeAll
    void start(@TempDir Path folder) {
        prosa = new RunningProsa(
                folder,
                TestDatabase.create(),
                "--prosa.sockets-per-person=" + OF_ONE_PERSON,
                "--prosa.sockets-per-address=" + OF_ONE_ADDRESS);
        agent = prosa.administrator();
        console = prosa.liveOf(agent);
        agent.goOnline();
    }

    @AfterAll
    void stop() {
        console.close();
        prosa.close();
    }

    /// 20 % of a few milliseconds is less than the noise of a busy machine: `bench/` measures that. Here nobody waits
    /// for whom nothing is wrong.
    @Test
    void P13_100_who_never_read_are_cut_off_and_nobody_else_waits() {
        var deaf = Browser.visitorSecret();
        var flooded = prosa.conversationOf(deaf);
        var quick = Browser.visitorSecret();
        var ofTheQuick = prosa.conversationOf(quick);
        var sockets = IntStream.range(0, DEAF)
                .mapToObj(_ -> new DeafClient(prosa, "/widget/live").hello(deaf).subscribe("chat/" + flooded))
                .toList();
        try (var reader = LiveClient.to(prosa, "/widget/live").welcomed(quick)) {
            reader.follow("chat/" + ofTheQuick, 0);
            var waits = new ArrayList<Duration>();
            var left = sockets;
            for (var written = 0; written < ENOUGH && !left.isEmpty(); written++) {
                reply(flooded, "x".repeat(8_000));
                if (written % 20 == 0) {
                    waits.add(heardAfter(reader, ofTheQuick));
                    left = left.stream().filter(each -> !each.isCutOff()).toList();
                }
            }
            assertThat(left).isEmpty();
            assertThat(waits).allMatch(each -> each.compareTo(Duration.ofSeconds(2)) < 0);
            assertThat(reader.isOpen()).isTrue();
        } finally {
            sockets.forEach(DeafClient::close);
        }
    }

    @Test
    void P13_who_reads_slowly_is_told_a_long_past_whole() {
        var secret = Browser.visitorSecret();
        var conversation = prosa.conversationOf(secret);
        IntStream.range(0, LONG).forEach(_ -> reply(conversation, "x".repeat(8_000)));
        var last = Ids.next().toString();
        reply(conversation, last);
        try (var slow = new DeafClient(prosa, "/widget/live").hello(secret).subscribe("chat/" + conversation);
                var quick = LiveClient.to(prosa, "/widget/live").welcomed(secret)) {
            quick.follow("chat/" + conversation, 0);
            quick.next(frame -> frame.toString().contains(last));

            assertThat(slow.hears(last)).isTrue();
        }
    }

    @Test
    void P06_who_reads_slowly_still_reads_why_the_socket_was_closed() {
        var secret = Browser.visitorSecret();
        var conversation = prosa.conversationOf(secret);
        try (var slow = new DeafClient(prosa, "/widget/live").hello(secret).subscribe("chat/" + conversation)) {
            for (var written = 0; written < ENOUGH && waiting() < SEVERAL_FRAMES; written++) {
                reply(conversation, "x".repeat(8_000));
            }
            slow.say("not a frame");
            await().until(() -> waiting() == 0);

            assertThat(slow.hears(CloseReason.NOT_UNDERSTOOD.words())).isTrue();
        }
    }

    /// Characters.
    private double waiting() {
        return prosa.get(MeterRegistry.class).get("prosa.live.unread").gauge().value();
    }

    /// A pong that answers no ping is no sign of life: who sends one after the other reads nothing.
    @Test
    void P11_an_agent_whose_network_vanishes_and_one_who_merely_sends_pongs_are_offline_within_45_s() {
        var gone = prosa.agent("Ana Sem Rede", true);
        var deaf = prosa.agent("Bia Surda", true);
        try (var _ = online(gone);
                var socket = online(deaf)) {
            await().until(() -> isOnline(gone) && isOnline(deaf));

            await().atMost(Duration.ofSeconds(45))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        socket.pong();
                        return !isOnline(gone) && !isOnline(deaf);
                    });
            assertThat(console.isOpen()).isTrue();
        }
    }

    private DeafClient online(Agent each) {
        var browser = prosa.signedIn(each.email());
        browser.goOnline();
        return new DeafClient(prosa, "/live").hello(browser.liveTicket());
    }

    @Test
    void N3_one_person_and_one_address_hold_so_many_sockets_and_no_more() {
        var sockets = new ArrayList<LiveClient>();
        try {
            var person = Browser.visitorSecret();
            IntStream.range(0, OF_ONE_PERSON)
                    .forEach(_ ->
                            sockets.add(LiveClient.to(prosa, "/widget/live").welcomed(person)));
            try (var tooMany = LiveClient.to(prosa, "/widget/live").hello(person)) {
                assertThat(tooMany.closedWith()).isEqualTo(4429);
            }

            var origin = "http://" + prosa.host();
            while (sockets.size() < OF_ONE_ADDRESS
                    && LiveClient.refusal(origin, prosa, "/widget/live").isEmpty()) {
                sockets.add(LiveClient.to(prosa, "/widget/live").welcomed(Browser.visitorSecret()));
            }
            assertThat(sockets.size()).isBetween(OF_ONE_ADDRESS - 10, OF_ONE_ADDRESS);
            assertThat(LiveClient.refusal(origin, prosa, "/widget/live")).hasValue(429);
            assertThat(console.isOpen()).isTrue();
        } finally {
            sockets.forEach(LiveClient::close);
        }
        await().until(() -> LiveClient.refusal("http://" + prosa.host(), prosa, "/widget/live")
                .isEmpty());
    }

    private Duration heardAfter(LiveClient reader, String conversation) {
        var text = "rápida " + Ids.next();
        var sent = System.nanoTime();
        reply(conversation, text);
        reader.next(frame -> frame.toString().contains(text));
        return Duration.ofNanos(System.nanoTime() - sent);
    }

    private void reply(String conversation, String text) {
        var answer = agent.ask(
                "POST",
                "/api/v1/conversations/" + conversation + "/replies",
                "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(Ids.next(), text));
        assertThat(answer.status()).isEqualTo(200);
    }

    private boolean isOnline(Agent each) {
        return prosa.get(Presence.class).isOnline(each.id());
    }
}
