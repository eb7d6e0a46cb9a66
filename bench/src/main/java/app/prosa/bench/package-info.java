/// Measures Prosa from outside, beside its floors (the same rows without a server, a bare Jetty) and beside what others
/// use (socket.io, ws): all in turn, in one run, on one machine, so that their ratios hold.
@NullMarked
package app.prosa.bench;

import org.jspecify.annotations.NullMarked;
