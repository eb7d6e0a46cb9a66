package app.prosa.tickets.web;

/// What a list's form holds where a name is all there is.
record NameRequest(String name) {}
