package app.prosa.bench;

import java.time.Duration;

/// Messages at a given rate, whatever the server makes of it, and how long each takes from when it was due until it is
/// on the other side.
final class Pulse implements Talk.Ear {
    private static final Duration LONGEST_TAIL = Duration.ofSeconds(10);

    private final Times times;

    private Pulse(Times times) {
        this.times = times;
    }

    static Times of(Talk talk, double rate, Duration span) {
        var times = new Times(OpenLoop.steps(rate, span));
        talk.listen(new Pulse(times));
        OpenLoop.run(rate, span, (number, due) -> {
            times.isDue(number, due);
            talk.write(number % talk.senders(), number);
        });
        if (!Waiting.until(LONGEST_TAIL, times::isOver)) {
            System.out.println("      " + times.missing() + " messages did not arrive within 10 s");
        }
        return times;
    }

    @Override
    public void acknowledged(int sender) {}

    @Override
    public void refused(int sender) {}

    @Override
    public void arrived(int number) {
        times.ends(number);
    }
}
