package app.prosa.realtime;

import app.prosa.platform.DatabaseAway;
import app.prosa.platform.Refusals;
import app.prosa.shared.Refusal;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The commands that rooms offer over the socket. Two kinds of guests may have different commands of one name.
@Component
final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final Duration COME_BACK_IN = Duration.ofSeconds(2);

    private final List<LiveCommand<?>> commands;
    private final Frames frames;
    private final Refusals refusals;

    Commands(List<LiveCommand<?>> commands, Frames frames, Refusals refusals) {
        this.commands = List.copyOf(commands);
        this.frames = frames;
        this.refusals = refusals;
    }

    /// Runs it and says `done` or `refused`: with `command.unknown`, `command.malformed`, `database.unavailable`,
    /// `fault.try-again`, or as the command does.
    ServerFrame answer(LiveGuest guest, ClientFrame.Command frame) {
        try {
            return new ServerFrame.Done(frame.id(), run(guest, frame));
        } catch (Refusal refusal) {
            return refused(frame, refusal);
        } catch (RuntimeException failure) {
            return refused(frame, explained(failure, frame.name()));
        }
    }

    private ServerFrame refused(ClientFrame.Command frame, Refusal why) {
        refusals.count(why);
        return new ServerFrame.Refused(frame.id(), Problems.of(why));
    }

    private static Refusal explained(RuntimeException failure, String command) {
        if (DatabaseAway.explains(failure)) {
            LOG.warn("The database did not take the command {}", command, failure);
            return DatabaseAway.refusal();
        }
        LOG.error("The command {} failed", command, failure);
        return Refusal.unavailable("fault.try-again", COME_BACK_IN);
    }

    private Object run(LiveGuest guest, ClientFrame.Command frame) {
        var command = commands.stream()
                .filter(each ->
                        each.name().equals(frame.name()) && each.guests().isInstance(guest))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("command.unknown"));
        return run(command, guest, frame);
    }

    private <B> Object run(LiveCommand<B> command, LiveGuest guest, ClientFrame.Command frame) {
        return command.run(guest, frames.body(frame.body(), command.body()));
    }
}
