package app.prosa.realtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The JSON samples of the protocol, by the name of their file. The tests of the web read the same ones.
final class Samples {
    private static final Path ALL = Path.of("../web/packages/protocol/samples");

    private Samples() {}

    static Map<String, String> in(String folder) {
        try (var files = Files.list(ALL.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(Samples::name, Samples::read, (one, _) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
