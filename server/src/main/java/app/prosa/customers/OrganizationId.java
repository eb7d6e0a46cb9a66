package app.prosa.customers;

import java.util.UUID;

public record OrganizationId(UUID value) {}
