package app.prosa.conversations;

/// When an automatic text is sent: with the first message (S05), when nobody is left to answer, at the end (S07).
public enum Occasion {
    ONLINE,
    OFFLINE,
    CLOSING
}
