package app.prosa.macros;

import java.util.UUID;

public record MacroId(UUID value) {}
