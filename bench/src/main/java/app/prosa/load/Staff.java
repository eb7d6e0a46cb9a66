package app.prosa.load;

import java.util.List;
import java.util.stream.IntStream;

/// Makes the agents that a test needs, through the administrator's console: each with a licence, a password of their
/// own choice, and the switch on.
public final class Staff {
    private static final String FIRST_PASSWORD = "uma senha para uma vez";
    public static final String PASSWORD = "uma senha bem comprida";

    private final Network network;
    private final Doors doors;
    private final Console administrator;

    public Staff(Network network, Doors doors, Console administrator) {
        this.network = network;
        this.doors = doors;
        this.administrator = administrator;
    }

    /// Signed in, and not yet connected.
    public List<Console> hire(String name, int many, boolean seesAll) {
        return IntStream.range(0, many)
                .mapToObj(number -> hire(name + " " + number, name + number + "@prosa.test", seesAll))
                .toList();
    }

    private Console hire(String name, String email, boolean seesAll) {
        var draft = Frames.body()
                .put("name", name)
                .put("email", email)
                .put("livechatLicense", true)
                .put("password", FIRST_PASSWORD);
        var permissions = draft.putArray("permissions");
        if (seesAll) {
            permissions.add("VIEW_ALL_CONVERSATIONS");
        }
        draft.putArray("teams");
        administrator.must("POST", "/api/v1/agents", draft);

        var console = Console.signIn(network, doors, email, FIRST_PASSWORD);
        console.must(
                "PUT",
                "/api/v1/me/password",
                Frames.body().put("current", FIRST_PASSWORD).put("password", PASSWORD));
        console.must("PUT", "/api/v1/me/availability", Frames.body().put("availability", "ONLINE"));
        return console;
    }
}
