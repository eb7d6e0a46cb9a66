package app.prosa.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Bytes in memory, up to so many: what writes more is stopped while it writes, not when the memory is full.
public final class BoundedBytes extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long most;
    private boolean overfull;

    public BoundedBytes(long most) {
        this.most = most;
    }

    @Override
    public void write(int one) throws IOException {
        makeSureOfRoom(1);
        bytes.write(one);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        makeSureOfRoom(length);
        bytes.write(from, offset, length);
    }

    /// Whether anything was refused.
    public boolean isOverfull() {
        return overfull;
    }

    public byte[] toByteArray() {
        return bytes.toByteArray();
    }

    private void makeSureOfRoom(int length) throws IOException {
        overfull |= bytes.size() + (long) length > most;
        if (overfull) {
            throw new IOException("more than " + most + " bytes");
        }
    }
}
