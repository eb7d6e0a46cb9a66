package app.prosa.conversations;

/// The page of the site on which the visitor began the conversation.
public record PageSeen(String url, String title) {}
