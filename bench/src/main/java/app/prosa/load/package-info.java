/// Visitors and agents that speak the real protocol (docs/realtime.md) with a running Prosa, thousands in one process.
/// They know its addresses, and nothing of its code. Everything of one client happens on its own loop, one thing at a
/// time, so none of them needs a lock.
@NullMarked
package app.prosa.load;

import org.jspecify.annotations.NullMarked;
