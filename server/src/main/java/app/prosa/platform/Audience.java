package app.prosa.platform;

/// Whom a route is for. What they may then do with one conversation or ticket, the room decides.
public enum Audience {
    /// Who has not signed in too.
    EVERYBODY,
    /// Who shows a secret of their own in `Authorization: Bearer`; the room checks it. No cookies, no session.
    VISITORS,
    /// Every agent who is signed in and not disabled.
    AGENTS,
    LICENSED_AGENTS,
    ADMINISTRATORS
}
