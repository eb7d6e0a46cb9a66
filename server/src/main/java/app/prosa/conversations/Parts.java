package app.prosa.conversations;

import app.prosa.attachments.AttachmentView;
import app.prosa.realtime.LiveTopic.Part;
import app.prosa.realtime.Sequenced;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Cuts a catch-up into frames of less than 64 KB: as many entries as there may be with short texts, fewer long ones.
public final class Parts {
    static final int ENTRIES = 100;

    /// Of texts; a character is at most 3 bytes in UTF-8 for each of Java's, and the rest of an entry, or of an
    /// attachment, some 300 bytes.
    private static final int MOST_BYTES = 30_000;

    private Parts() {}

    static Part of(List<TimelineEntry> entries, Function<List<TimelineEntry>, List<? extends Sequenced>> view) {
        var fitting = new ArrayList<TimelineEntry>();
        var bytes = 0;
        for (var entry : entries) {
            bytes += 300 + 3 * length(entry);
            if (!fitting.isEmpty() && (bytes > MOST_BYTES || fitting.size() == ENTRIES)) {
                return new Part(view.apply(fitting), true);
            }
            fitting.add(entry);
        }
        return new Part(view.apply(fitting), false);
    }

    private static int length(TimelineEntry entry) {
        return switch (entry) {
            case TimelineEntry.Message message -> message.text().length() + length(message.attachments());
            case TimelineEntry.Note note -> note.text().length() + length(note.attachments());
            case TimelineEntry.Greeting greeting -> greeting.text().length();
            case TimelineEntry.Transfer transfer -> transfer.note().length();
            case TimelineEntry.Claim _,
                    TimelineEntry.Release _,
                    TimelineEntry.RequesterEdited _,
                    TimelineEntry.Closed _,
                    TimelineEntry.TicketOpened _ -> 0;
        };
    }

    private static int length(List<AttachmentView> attachments) {
        return attachments.stream().mapToInt(each -> 100 + each.name().length()).sum();
    }
}
