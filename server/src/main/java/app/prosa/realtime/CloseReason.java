package app.prosa.realtime;

/// Why we close a socket; the codes are part of the protocol.
enum CloseReason {
    GOING_AWAY(1012, "restarting"),
    FAULT(1011, "fault"),
    WRONG_VERSION(4400, "wrong version"),
    NOT_WELCOME(4401, "not signed in"),
    NOT_UNDERSTOOD(4402, "not understood"),
    NO_HELLO(4408, "no hello in time"),
    TOO_MUCH(4429, "too much");

    private final int code;
    private final String words;

    CloseReason(int code, String words) {
        this.code = code;
        this.words = words;
    }

    int code() {
        return code;
    }

    String words() {
        return words;
    }
}
