package app.prosa.customers;

import app.prosa.shared.Refusal;
import java.util.regex.Pattern;

/// As people write it: digits with the usual signs between them, 8 to 30 characters.
public record PhoneNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("\\+?[0-9(][0-9 ().-]{6,28}");

    public PhoneNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw Refusal.invalid("phone.invalid", "phone");
        }
    }
}
