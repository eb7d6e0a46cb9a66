package app.prosa.platform;

import java.io.Serial;

/// Prosa cannot start, and whoever runs it can do something about it: said in two sentences, without a stack trace.
public final class CannotStart extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String cure;

    public CannotStart(String what, String cure) {
        super(what);
        this.cure = cure;
    }

    public CannotStart(String what, String cure, Throwable cause) {
        super(what, cause);
        this.cure = cure;
    }

    public String cure() {
        return cure;
    }
}
