package app.prosa.tickets;

/// What the company calls itself before its requesters; declared here for the rooms that write to them, implemented
/// where the setting is kept.
@FunctionalInterface
public interface CompanyName {
    String company();
}
