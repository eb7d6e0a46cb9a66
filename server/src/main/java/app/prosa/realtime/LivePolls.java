package app.prosa.realtime;

import app.prosa.shared.Refusal;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// For those whose network lets no socket through: the same frames, under the same rules, as the answers of requests.
/// Who the guest is, the request has proved.
@Component
public final class LivePolls {
    /// A secret costs a stranger nothing; whose allowance falls out gets a whole one again.
    private static final int MOST_ALLOWANCES = 50_000;

    private final LiveHouse house;
    private final JsonMapper json;
    private final Map<Key, PollLine> current = new ConcurrentHashMap<>();
    private final Cache<Object, FrameAllowance> allowances = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(1))
            .maximumSize(MOST_ALLOWANCES)
            .build();
    private final Executor threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("poll-", 0).factory());

    LivePolls(LiveHouse house, JsonMapper json) {
        this.house = house;
        this.json = json;
    }

    private record Key(LiveGuest guest, UUID line) {}

    /// Refuses with `live.wrong-version` or `live.too-many-attempts`; the answer is refused with
    /// `access.sign-in-needed` when the guest loses the right to be here, and with `fault.try-again` when this node
    /// goes away.
    ///
    /// @param connection the name that the guest's polls have at the entrance
    public HeldPoll hold(LiveEntrance entrance, UUID connection, LiveGuest guest, LivePoll asked, PollCaller caller) {
        if (asked.version() != Stay.VERSION) {
            throw Refusal.conflict("live.wrong-version");
        }
        refuseTooMuch(guest);
        var from = Places.address(InetAddress.ofLiteral(caller.address().replaceAll("[\\[\\]]", "")));
        if (!house.places().takeForAddress(from)) {
            throw tooMany();
        }
        var line =
                new PollLine(asked, new Marks(json, house.topics(), guest), threads, house.outboxes(), caller.hangUp());
        var stay = new Stay(entrance, house, line, connection);
        var key = new Key(guest, asked.line());
        Runnable leave = () -> {
            if (stay.leave(Duration.ZERO)) {
                house.places().giveBack(from);
            }
            current.remove(key, line);
        };
        try {
            begin(stay, guest, asked);
        } catch (RuntimeException fault) {
            line.letGo();
            leave.run();
            throw fault;
        }
        line.hold(leave);
        var before = current.put(key, line);
        if (before != null) {
            before.supersede();
        }
        return new HeldPoll(line.answer(), line::letGo);
    }

    /// A command, as the frame that a socket would take; answers with the frame that a socket would bring.
    ///
    /// Refuses with `frame.malformed` what is none.
    public String run(LiveGuest guest, String frame) {
        refuseTooMuch(guest);
        if (house.frames().read(frame) instanceof ClientFrame.Command command) {
            return house.frames().write(house.commands().answer(guest, command));
        }
        throw Refusal.invalid("frame.malformed");
    }

    private void begin(Stay stay, LiveGuest guest, LivePoll asked) {
        house.enter(stay);
        if (stay.admit(guest)) {
            asked.topics().forEach(each -> stay.subscribe(each.topic(), each.held()));
        } else {
            stay.line().close(CloseReason.TOO_MUCH);
        }
    }

    /// As many requests as a socket may send frames.
    private void refuseTooMuch(LiveGuest guest) {
        if (!allowances.get(guest.person(), _ -> new FrameAllowance()).takeOne()) {
            throw tooMany();
        }
    }

    private static Refusal tooMany() {
        return Refusal.tooMany("live.too-many-attempts", Duration.ofSeconds(5));
    }
}
