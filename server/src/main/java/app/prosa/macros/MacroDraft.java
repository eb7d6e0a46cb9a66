package app.prosa.macros;

/// What an administrator writes of a macro.
public record MacroDraft(MacroName name, Shortcut shortcut, MacroText text) {}
