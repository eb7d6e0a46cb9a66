package app.prosa.load;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// How a client comes in.
///
/// @param path `/live` or `/widget/live`
/// @param secret asked for before every hello, of the node that is knocked at
record Entrance(String path, Map<String, String> headers, Function<URI, CompletionStage<String>> secret) {
    URI at(URI door) {
        return URI.create("ws://" + door.getAuthority() + path);
    }
}
