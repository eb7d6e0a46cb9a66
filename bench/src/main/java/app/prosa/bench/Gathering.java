package app.prosa.bench;

import app.prosa.load.Wires;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/// Many guests of one server. They come as fast as they are let in, but only so many at once: a listening port queues
/// no more, and who is turned away there comes back a second later.
final class Gathering implements AutoCloseable {
    private static final int AT_ONCE = 100;

    private static final int TRIES = 20;
    private static final Executor LATER = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);

    private final List<Guest> guests;

    private Gathering(List<Guest> guests) {
        this.guests = guests;
    }

    /// Waits until all have arrived. Who is turned away comes again, as clients do.
    ///
    /// @param ear what a guest hears from then on, and which guest
    static Gathering of(Wires wires, List<? extends Dialect> dialects, ObjIntConsumer<String> ear) {
        var places = new Semaphore(AT_ONCE);
        var arrivals = new ArrayList<CompletableFuture<Guest>>();
        for (var dialect : dialects) {
            var number = arrivals.size();
            places.acquireUninterruptibly();
            arrivals.add(arrive(wires, dialect, text -> ear.accept(text, number), TRIES)
                    .whenComplete((_, _) -> places.release()));
        }
        return new Gathering(arrivals.stream().map(CompletableFuture::join).toList());
    }

    private static CompletableFuture<Guest> arrive(Wires wires, Dialect dialect, Consumer<String> ear, int tries) {
        var arrival = Guest.arrive(wires, dialect, ear);
        return tries == 1
                ? arrival
                : arrival.exceptionallyComposeAsync(_ -> arrive(wires, dialect, ear, tries - 1), LATER);
    }

    Guest get(int number) {
        return guests.get(number);
    }

    int size() {
        return guests.size();
    }

    long lost() {
        return guests.stream().filter(Guest::isLost).count();
    }

    /// Fails when somebody was thrown out: what was measured then is not what was meant.
    void mustBeWhole() {
        if (lost() > 0) {
            throw new IllegalStateException(lost() + " of " + size() + " connections were closed by the server");
        }
    }

    @Override
    public void close() {
        guests.forEach(Guest::cut);
    }
}
