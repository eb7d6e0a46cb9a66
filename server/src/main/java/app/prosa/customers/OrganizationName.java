package app.prosa.customers;

import app.prosa.shared.PlainText;

/// One line of 1 to 120 characters. Refuses with `name.empty`, `name.too-long` or `name.not-text`.
public record OrganizationName(String value) {
    private static final int LONGEST = 120;

    public OrganizationName {
        value = PlainText.line(value, LONGEST, "name");
    }
}
