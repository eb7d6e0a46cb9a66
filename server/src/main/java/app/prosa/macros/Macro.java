package app.prosa.macros;

public record Macro(MacroId id, MacroName name, Shortcut shortcut, MacroText text) {}
