/// Breaks a running Prosa in the ways that machines and networks break, and compares afterwards what every client was
/// told with what the database holds. The processes are real: the packaged jar, PostgreSQL, Redis, and proxies between
/// them that fail on demand.
@NullMarked
package app.prosa.faults;

import org.jspecify.annotations.NullMarked;
