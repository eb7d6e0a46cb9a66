package app.prosa.customers;

import java.util.Optional;

/// Who asks, as a conversation or a ticket shows them: a visitor, a customer, or a visitor known to be that customer
/// (then the name and e-mail are the customer's). Without a name they are called by the visitor's number.
public record Requester(
        Optional<VisitorId> visitor,
        Optional<CustomerId> customer,
        Optional<String> name,
        Optional<Long> number,
        Optional<String> email,
        Optional<String> organization) {}
