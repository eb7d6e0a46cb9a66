package app.prosa.agents;

/// Whether this installation has the live chat (S08); declared here for `Presence`, implemented where the setting is
/// kept. While it is off, nobody counts as online.
@FunctionalInterface
public interface LivechatModule {
    boolean on();
}
