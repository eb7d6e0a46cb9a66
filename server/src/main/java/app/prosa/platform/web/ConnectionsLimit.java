package app.prosa.platform.web;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets in no more connections than leave the process files for the rest: its database, its log, what is uploaded and
/// fetched. Who comes later waits until one is closed.
final class ConnectionsLimit extends NetworkConnectionLimit {
    /// An eighth of the files, and at least so many: the jar, PostgreSQL, and a hundred uploads take a few hundred.
    private static final int LEFT = 500;

    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionsLimit.class);

    private long warned = System.nanoTime() - BETWEEN_WARNINGS.toNanos();

    ConnectionsLimit(Connector... connectors) {
        this(most(), connectors);
    }

    ConnectionsLimit(int most, Connector... connectors) {
        super(most, connectors);
    }

    private static int most() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? most(unix.getMaxFileDescriptorCount())
                : Integer.MAX_VALUE;
    }

    static int most(long files) {
        var connections = Math.max(files / 2, files - Math.max(files / 8, LEFT));
        return (int) Math.min(Integer.MAX_VALUE, connections);
    }

    /// Each time that one is closed and the next comes, so it says so now and then only.
    @Override
    protected void limit() {
        super.limit();
        if (System.nanoTime() - warned >= BETWEEN_WARNINGS.toNanos()) {
            warned = System.nanoTime();
            LOG.warn(
                    "{} connections are open, and more are not let in: the rest of the files that this process may open"
                            + " (LimitNOFILE, ulimit -n) is for the database and the log",
                    getMaxNetworkConnectionCount());
        }
    }
}
