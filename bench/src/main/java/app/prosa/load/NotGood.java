package app.prosa.load;

/// The server answered, but not what the caller counted on.
public final class NotGood extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Answer answer;

    NotGood(Answer answer) {
        super(answer.status() + " " + answer.body());
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
