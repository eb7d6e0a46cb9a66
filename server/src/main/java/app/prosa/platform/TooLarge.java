package app.prosa.platform;

/// The name of a request's attribute: the refusal of a body that does not say how long it is, should it turn out too
/// large while it is read. Without it we have a word for all of them.
public final class TooLarge {
    public static final String IN_REQUEST = TooLarge.class.getName();

    private TooLarge() {}
}
