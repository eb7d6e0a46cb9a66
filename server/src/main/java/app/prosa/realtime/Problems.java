package app.prosa.realtime;

import app.prosa.shared.Refusal;
import java.util.HashMap;
import java.util.Map;

/// A refusal as the socket tells it: the same fields as over HTTP.
final class Problems {
    private Problems() {}

    static Map<String, Object> of(Refusal refusal) {
        var problem = new HashMap<String, Object>(refusal.details());
        problem.put("status", refusal.kind().status());
        problem.put("code", refusal.code());
        return problem;
    }
}
