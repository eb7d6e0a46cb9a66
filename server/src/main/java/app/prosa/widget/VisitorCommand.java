package app.prosa.widget;

import app.prosa.customers.VisitorSecret;
import app.prosa.realtime.LiveCommand;
import app.prosa.realtime.LiveGuest;
import java.util.function.BiFunction;

/// Something a visitor can do over the socket of their chat.
///
/// @param deed its answer becomes the `result` of the frame that says `done`
record VisitorCommand<B>(String name, Class<B> body, BiFunction<VisitorSecret, B, Object> deed)
        implements LiveCommand<B> {
    @Override
    public Class<? extends LiveGuest> guests() {
        return LiveVisitor.class;
    }

    @Override
    public Object run(LiveGuest guest, B asked) {
        return deed.apply(((LiveVisitor) guest).secret(), asked);
    }
}
