package app.prosa.customers;

import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import java.util.Optional;

/// An anonymous browser that has written to us. Its number is what it is called by until it gives a name.
public record Visitor(
        VisitorId id,
        long number,
        Optional<PersonName> name,
        Optional<EmailAddress> email,
        Optional<CustomerId> customer) {}
