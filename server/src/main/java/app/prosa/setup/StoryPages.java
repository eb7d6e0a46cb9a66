package app.prosa.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// The files the demo company's story is written in.
final class StoryPages {
    private static final JsonMapper JSON = JsonMapper.shared();

    private StoryPages() {}

    static List<Talk> talks() {
        return Stream.of("conversations.json", "open-conversations.json")
                .flatMap(each -> list(each, Talk.class).stream())
                .toList();
    }

    static List<Errand> errands() {
        return list("tickets.json", Errand.class);
    }

    static NextVisitor.Call nextVisitor() {
        try (var file = open("next-visitor.json")) {
            return JSON.readValue(file, NextVisitor.Call.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> list(String name, Class<T> of) {
        try (var file = open(name)) {
            return JSON.readerForListOf(of).readValue(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        var file = StoryPages.class.getResourceAsStream("/demo/story/" + name);
        if (file == null) {
            throw new IllegalStateException("not in the jar: demo/story/" + name);
        }
        return file;
    }
}
