package app.prosa.realtime;

import app.prosa.platform.Refusals;
import app.prosa.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The commands that rooms offer over the socket. Two kinds of guests may have different commands of one name.
@Component
final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final List<LiveCommand<?>> commands;
    private final Frames frames;
    private final Refusals refusals;

    Commands(List<LiveCommand<?>> commands, Frames frames, Refusals refusals) {
        this.commands = List.copyOf(commands);
        this.frames = frames;
        this.refusals = refusals;
    }

    /// Runs it and says `done` or `refused`: with `command.unknown`, `command.malformed`, or as the command does.
    ServerFrame answer(LiveGuest guest, ClientFrame.Command frame) {
        try {
            return new ServerFrame.Done(frame.id(), run(guest, frame));
        } catch (Refusal refusal) {
            return new ServerFrame.Refused(frame.id(), Problems.of(refusal));
        } catch (RuntimeException fault) {
            LOG.error("command {} failed", frame.name(), fault);
            return new ServerFrame.Refused(
                    frame.id(), Problems.of(Refusal.unavailable("fault.try-again", Duration.ofSeconds(2))));
        }
    }

    private Object run(LiveGuest guest, ClientFrame.Command frame) {
        var command = commands.stream()
                .filter(each ->
                        each.name().equals(frame.name()) && each.guests().isInstance(guest))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("command.unknown"));
        return counted(() -> run(command, guest, frame));
    }

    private Object counted(Supplier<Object> command) {
        try {
            return command.get();
        } catch (Refusal refusal) {
            refusals.count(refusal);
            throw refusal;
        }
    }

    private <B> Object run(LiveCommand<B> command, LiveGuest guest, ClientFrame.Command frame) {
        return command.run(guest, frames.body(frame.body(), command.body()));
    }
}
