package app.prosa.platform;

import java.io.IOException;
import java.time.Duration;
import javax.imageio.stream.ImageInputStreamImpl;

/// A file to decode, that ends the decoding when it takes too long: a few hundred KB can keep a decoder busy for hours.
final class PatientInput extends ImageInputStreamImpl {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final byte[] file;
    private final long begun = System.nanoTime();

    PatientInput(byte[] file) {
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (System.nanoTime() - begun > PATIENCE.toNanos()) {
            throw new IOException("takes too long to decode");
        }
        bitOffset = 0;
        var left = file.length - streamPos;
        if (left <= 0) {
            return -1;
        }
        var read = (int) Math.min(length, left);
        System.arraycopy(file, (int) streamPos, into, from, read);
        streamPos += read;
        return read;
    }

    @Override
    public long length() {
        return file.length;
    }
}
