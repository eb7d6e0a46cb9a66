package app.prosa.platform;

import java.util.List;
import java.util.Map;

/// A family of routes for people who are no agents; its room registers one as a bean. They get no session, need no CSRF
/// token (there is no cookie to abuse), and are answered with their own headers instead of the console's.
public interface VisitorRoutes {
    /// Such as `/widget/**`.
    List<String> paths();

    /// Asked for every answer; its `Content-Security-Policy` stands in place of the default, which allows nothing.
    Map<String, String> headers();
}
