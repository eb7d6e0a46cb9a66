package app.prosa.widget;

import app.prosa.customers.VisitorSecret;
import app.prosa.realtime.LiveGuest;

/// A visitor's browser at the other end of a socket. It may have written nothing yet, and so be unknown to us.
record LiveVisitor(VisitorSecret secret) implements LiveGuest {}
