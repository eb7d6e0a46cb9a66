package app.prosa.conversations;

/// The three automatic texts (S02).
public record GreetingTexts(Greeting online, Greeting offline, Greeting closing) {
    public Greeting on(Occasion occasion) {
        return switch (occasion) {
            case ONLINE -> online;
            case OFFLINE -> offline;
            case CLOSING -> closing;
        };
    }
}
