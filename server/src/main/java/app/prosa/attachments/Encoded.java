package app.prosa.attachments;

/// Bytes, and the media type they are of.
final class Encoded {
    private final String type;
    private final byte[] bytes;

    Encoded(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    String type() {
        return type;
    }

    byte[] bytes() {
        return bytes;
    }
}
