package app.prosa.customers.web;

import app.prosa.customers.Customer;
import app.prosa.customers.Organization;
import app.prosa.shared.EmailAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How customers and organizations travel.
final class Shapes {
    private Shapes() {}

    record Named(UUID id, String name) {}

    record CustomerView(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Named organization,
            String notes,
            Instant createdAt) {

        static CustomerView of(Customer customer) {
            return new CustomerView(
                    customer.id().value(),
                    customer.name().value(),
                    customer.email().map(EmailAddress::value).orElse(null),
                    customer.phone().map(each -> each.value()).orElse(null),
                    customer.organization()
                            .map(each -> new Named(each.id().value(), each.name()))
                            .orElse(null),
                    customer.remarks().value(),
                    customer.createdAt());
        }
    }

    record OrganizationView(UUID id, String name, String notes, long customers, Instant createdAt) {
        static OrganizationView of(Organization organization) {
            return new OrganizationView(
                    organization.id().value(),
                    organization.name().value(),
                    organization.remarks().value(),
                    organization.customers(),
                    organization.createdAt());
        }
    }
}
