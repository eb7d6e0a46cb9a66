package app.prosa.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serial;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// A body that does not say how long it is, cut off where it gets too long.
final class BoundedRequest extends HttpServletRequestWrapper {
    private final int largest;

    BoundedRequest(HttpServletRequest request, int largest) {
        super(request);
        this.largest = largest;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new BoundedStream(super.getInputStream(), largest);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var encoding = Optional.ofNullable(getCharacterEncoding()).map(Charset::forName);
        return new BufferedReader(new InputStreamReader(getInputStream(), encoding.orElse(StandardCharsets.UTF_8)));
    }

    static final class TooLarge extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    private static final class BoundedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final AtomicLong left;

        BoundedStream(ServletInputStream body, int largest) {
            this.body = body;
            this.left = new AtomicLong(largest);
        }

        @Override
        public int read() throws IOException {
            var one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = body.read(into, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws TooLarge {
            if (left.addAndGet(-read) < 0) {
                throw new TooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
