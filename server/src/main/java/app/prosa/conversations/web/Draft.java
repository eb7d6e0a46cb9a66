package app.prosa.conversations.web;

import java.util.UUID;

/// What somebody writes. `id` is a UUIDv7 made by the client: sent again under it, the same text is stored once.
record Draft(UUID id, String text) {}
