package app.prosa.customers;

import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import java.time.Instant;
import java.util.Optional;

/// A person registered with us.
public record Customer(
        CustomerId id,
        PersonName name,
        Optional<EmailAddress> email,
        Optional<PhoneNumber> phone,
        Optional<Employer> organization,
        Remarks remarks,
        Instant createdAt) {

    /// The organization a customer works for, with the name it has now.
    public record Employer(OrganizationId id, String name) {}
}
