package app.prosa.setup;

import app.prosa.conversations.Greetings;
import app.prosa.widget.Appearances;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// The demo company's name, where its visitors and requesters read it.
@Component
@ConditionalOnBooleanProperty("prosa.demo")
final class DemoSign {
    private static final String NAME = "Casa Jatobá";

    private final Appearances appearances;
    private final Greetings greetings;

    DemoSign(Appearances appearances, Greetings greetings) {
        this.appearances = appearances;
        this.greetings = greetings;
    }

    void hangUp() {
        appearances.save(appearances.get().called(NAME), greetings.get());
    }
}
