package app.prosa.conversations;

/// The three automatic texts (S02).
public record GreetingTexts(Greeting online, Greeting offline, Greeting closing) {}
