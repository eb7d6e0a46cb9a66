package app.prosa.attachments;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.stream.LongStream;

/// Many bytes, read a part at a time, each when it is asked for: a slow reader holds no connection, and no more memory
/// than one part.
final class Slices {
    private static final int LENGTH = 256 * 1024;

    private Slices() {}

    @FunctionalInterface
    interface Source {
        byte[] read(long from, int length);
    }

    @SuppressWarnings("JdkObsolete") // of an Enumeration, but it is all that SequenceInputStream takes
    static InputStream of(long size, Source source) {
        var starts = LongStream.iterate(0, from -> from < size, from -> from + LENGTH)
                .iterator();
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return starts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(source.read(starts.nextLong(), LENGTH));
            }
        });
    }
}
