package app.prosa.realtime;

import app.prosa.platform.ClientNetwork;
import app.prosa.platform.ProsaSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// How many lines one address and one person hold on this node, so that nobody takes up the house alone (N3).
@Component
final class Places {
    private static final Logger LOG = LoggerFactory.getLogger(Places.class);

    private final int mostOfAddress;
    private final int mostOfPerson;
    private final Map<Object, Integer> taken = new ConcurrentHashMap<>();
    private final AtomicLong said = new AtomicLong(System.nanoTime() - TimeUnit.MINUTES.toNanos(2));

    Places(ProsaSettings settings) {
        this.mostOfAddress = settings.socketsPerAddress();
        this.mostOfPerson = settings.socketsPerPerson();
    }

    /// Whose line it is, as far as its address tells.
    static Object address(SocketAddress remote) {
        return remote instanceof InetSocketAddress at && at.getAddress() != null ? address(at.getAddress()) : remote;
    }

    static Object address(InetAddress of) {
        return ClientNetwork.of(of);
    }

    boolean areLeftFor(Object address) {
        var left = taken.getOrDefault(address, 0) < mostOfAddress;
        if (!left) {
            saySoOnceAMinute();
        }
        return left;
    }

    /// False when the address holds as many as it may: nothing was taken then.
    boolean takeForAddress(Object address) {
        return take(address, mostOfAddress);
    }

    boolean takeForPerson(Object person) {
        return take(person, mostOfPerson);
    }

    void giveBack(Object holder) {
        taken.computeIfPresent(holder, (_, held) -> held == 1 ? null : held - 1);
    }

    private boolean take(Object holder, int most) {
        var took = new AtomicBoolean();
        taken.compute(holder, (_, before) -> {
            var held = before == null ? 0 : before;
            took.set(held < most);
            return Math.min(held + 1, most);
        });
        return took.get();
    }

    private void saySoOnceAMinute() {
        var now = System.nanoTime();
        var before = said.get();
        if (now - before > TimeUnit.MINUTES.toNanos(1) && said.compareAndSet(before, now)) {
            LOG.warn(
                    "An address holds {} lines and gets no more. If it is your proxy's, set PROSA_TRUSTED_PROXIES; if"
                            + " many people share it, raise PROSA_SOCKETS_PER_ADDRESS.",
                    mostOfAddress);
        }
    }
}
