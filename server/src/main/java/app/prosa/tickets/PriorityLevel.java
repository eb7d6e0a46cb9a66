package app.prosa.tickets;

import app.prosa.shared.Refusal;

/// How urgent a priority is, 1 (low) to 4 (urgent). Refuses anything else with `level.invalid`.
public record PriorityLevel(int value) {
    public PriorityLevel {
        if (value < 1 || value > 4) {
            throw Refusal.invalid("level.invalid", "level");
        }
    }
}
