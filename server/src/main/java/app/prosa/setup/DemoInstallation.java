package app.prosa.setup;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// An installation to try Prosa on: a company, made whole or not at all, and what it has been through.
@Component
@ConditionalOnBooleanProperty("prosa.demo")
final class DemoInstallation {
    private final DemoCompany company;
    private final DemoStory story;

    DemoInstallation(DemoCompany company, DemoStory story) {
        this.company = company;
        this.story = story;
    }

    /// False where somebody else works already.
    boolean isThere() {
        company.createIfNobody();
        if (company.exists()) {
            story.tellOnce();
        }
        return company.exists();
    }
}
