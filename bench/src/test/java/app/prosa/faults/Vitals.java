package app.prosa.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// What a node holds that it could fail to give back.
///
/// @param heap what lives in the heap, in bytes
record Vitals(double heap, double threads, double descriptors) {
    /// The serial collector moves everything together every fourth time only (`MarkSweepAlwaysCompactCount`); the other
    /// times it leaves up to a twentieth of the old generation's room as filler, which is no life.
    private static final int COLLECTIONS = 4;

    static Vitals of(ProsaNode node) {
        return new Vitals(
                IntStream.range(0, COLLECTIONS)
                        .mapToDouble(_ -> liveAfterCollecting(node))
                        .min()
                        .orElseThrow(),
                node.measure("jvm_threads_live_threads"),
                node.measure("process_files_open_files"));
    }

    private static double liveAfterCollecting(ProsaNode node) {
        collect(node.pid());
        return node.measure("jvm_gc_live_data_size_bytes");
    }

    private static void collect(long pid) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var collecting = new ProcessBuilder(List.of(jcmd, Long.toString(pid), "GC.run"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (collecting.waitFor() != 0) {
                throw new IllegalStateException("jcmd does not reach " + pid);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
