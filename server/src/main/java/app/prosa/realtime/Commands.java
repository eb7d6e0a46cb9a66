package app.prosa.realtime;

import app.prosa.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/// The commands that rooms offer over the socket. Two kinds of guests may have different commands of one name.
@Component
final class Commands {
    private final List<LiveCommand<?>> commands;
    private final Frames frames;

    Commands(List<LiveCommand<?>> commands, Frames frames) {
        this.commands = List.copyOf(commands);
        this.frames = frames;
    }

    /// Refuses with `command.unknown`, `command.malformed`, or as the command itself does.
    Object run(LiveGuest guest, ClientFrame.Command frame) {
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
