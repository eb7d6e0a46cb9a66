package app.prosa.conversations.web;

import static app.prosa.platform.Audience.AGENTS;

import app.prosa.agents.CurrentAgent;
import app.prosa.conversations.ConversationId;
import app.prosa.conversations.ReadMarks;
import app.prosa.platform.OpenTo;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(AGENTS)
final class ReadMarkResource {
    private final ReadMarks marks;

    ReadMarkResource(ReadMarks marks) {
        this.marks = marks;
    }

    @PutMapping("/api/v1/conversations/{id}/read-mark")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moveTo(@PathVariable UUID id, @RequestBody Mark mark, @RequestAttribute CurrentAgent agent) {
        marks.moveTo(new ConversationId(id), mark.seq(), agent);
    }

    record Mark(long seq) {}
}
