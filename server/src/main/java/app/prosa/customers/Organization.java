package app.prosa.customers;

import java.time.Instant;

/// A company or institution that customers work for; `customers` says how many of them we know.
public record Organization(
        OrganizationId id, OrganizationName name, Remarks remarks, long customers, Instant createdAt) {}
