package app.prosa.widget;

import app.prosa.agents.AgentProfile;
import app.prosa.agents.Agents;
import app.prosa.agents.Presence;
import app.prosa.conversations.Greeting;
import app.prosa.conversations.Greetings;
import app.prosa.conversations.Person;
import app.prosa.conversations.VisitorState;
import app.prosa.customers.VisitorSecret;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the chat shows when it is opened (S05, S06).
@Component
public final class ChatStart {
    private static final int FACES = 3;

    private final Appearances appearances;
    private final Greetings greetings;
    private final Presence presence;
    private final Agents agents;
    private final Chats chats;

    ChatStart(Appearances appearances, Greetings greetings, Presence presence, Agents agents, Chats chats) {
        this.appearances = appearances;
        this.greetings = greetings;
        this.presence = presence;
        this.agents = agents;
        this.chats = chats;
    }

    public Start to(Optional<VisitorSecret> secret) {
        var appearance = appearances.get();
        var texts = greetings.get();
        var online = presence.onlineLicensed();
        var faces = agents.profiles(online).values().stream()
                .sorted(Comparator.comparing(AgentProfile::name))
                .limit(FACES)
                .map(Person::of)
                .toList();
        return new Start(
                appearance.company(),
                Look.of(appearance, texts.online(), texts.offline()),
                !online.isEmpty(),
                faces,
                secret.flatMap(chats::latest).orElse(null));
    }

    /// What the chat asks for before it draws anything.
    ///
    /// @param agents some of those who are online
    /// @param conversation the open one, or what may have been missed of the last
    public record Start(
            String company,
            Look appearance,
            boolean online,
            List<Person> agents,
            @Nullable VisitorState conversation) {}

    /// Colours are `#RRGGBB`; both welcomes, since presence may change while the chat is open.
    public record Look(
            String groundColor,
            String fontColor,
            String borderColor,
            boolean followTheme,
            String onlineText,
            String onlineColor,
            String offlineText,
            String offlineColor) {
        static Look of(Appearance appearance, Greeting online, Greeting offline) {
            var colors = appearance.colors();
            return new Look(
                    colors.ground(),
                    colors.font(),
                    colors.border(),
                    appearance.followTheme(),
                    online.text(),
                    online.color(),
                    offline.text(),
                    offline.color());
        }
    }
}
