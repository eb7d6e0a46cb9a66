package app.prosa.customers;

import java.util.UUID;

public record VisitorId(UUID value) {}
