package app.prosa.load;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Makes the agents that a test needs, through the administrator's console: each with a licence, a password of their
/// own choice, and the switch on.
public final class Staff {
    private static final String FIRST_PASSWORD = "uma senha para uma vez";
    public static final String PASSWORD = "uma senha bem comprida";

    /// Passwords are slow to hash, and there are few cores.
    private static final int AT_ONCE = 2;

    private final Network network;
    private final Doors doors;
    private final Console administrator;

    public Staff(Network network, Doors doors, Console administrator) {
        this.network = network;
        this.doors = doors;
        this.administrator = administrator;
    }

    /// Signed in, and not yet connected. They are made in the order of their numbers.
    public List<Console> hire(String name, int many, boolean seesAll) {
        var emails = IntStream.range(0, many)
                .mapToObj(number -> make(name + " " + number, name + number + "@prosa.test", seesAll))
                .toList();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var begun = emails.stream()
                    .map(email -> CompletableFuture.supplyAsync(() -> begin(email), threads))
                    .toList();
            return begun.stream().map(CompletableFuture::join).toList();
        }
    }

    private String make(String name, String email, boolean seesAll) {
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
        return email;
    }

    private Console begin(String email) {
        var console = Console.signIn(network, doors, email, FIRST_PASSWORD);
        console.must(
                "PUT",
                "/api/v1/me/password",
                Frames.body().put("current", FIRST_PASSWORD).put("password", PASSWORD));
        console.must("PUT", "/api/v1/me/availability", Frames.body().put("availability", "ONLINE"));
        return console;
    }
}
