package app.prosa.customers;

import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import java.util.Optional;

/// What an agent writes into a customer's form.
public record CustomerDraft(
        PersonName name,
        Optional<EmailAddress> email,
        Optional<PhoneNumber> phone,
        Optional<OrganizationId> organization,
        Remarks remarks) {

    static CustomerDraft of(PersonName name, EmailAddress email) {
        return new CustomerDraft(name, Optional.of(email), Optional.empty(), Optional.empty(), Remarks.NONE);
    }
}
