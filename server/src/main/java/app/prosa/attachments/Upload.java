package app.prosa.attachments;

import app.prosa.platform.ClientNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;

/// A file as it comes. Its bytes lie on the disk until its turn comes.
///
/// @param name as the sender's machine calls it
public record Upload(String name, long size, ClientNetwork from, Source source) {
    @FunctionalInterface
    public interface Source {
        byte[] read() throws IOException;
    }

    byte[] bytes() {
        try {
            return source.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
