package app.prosa.platform;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/// How much of this host PostgreSQL takes: a share that leaves room for us, and never much, for the whole of Prosa is
/// to live in half a gigabyte.
record PostgresSize(long sharedBuffersMegabytes, long cacheMegabytes, long maintenanceMegabytes) {
    static PostgresSize ofThisHost() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return of(system.getTotalMemorySize() / (1 << 20));
    }

    static PostgresSize of(long hostMegabytes) {
        return new PostgresSize(
                Math.clamp(hostMegabytes / 16, 32, 256),
                Math.max(hostMegabytes / 2, 128),
                Math.clamp(hostMegabytes / 32, 32, 128));
    }

    List<String> settings() {
        return List.of(
                "shared_buffers=" + sharedBuffersMegabytes + "MB",
                "effective_cache_size=" + cacheMegabytes + "MB",
                "maintenance_work_mem=" + maintenanceMegabytes + "MB",
                "work_mem=8MB",
                "max_connections=60",
                "max_wal_size=1GB",
                "min_wal_size=80MB",
                "random_page_cost=1.1",
                "jit=off");
    }
}
