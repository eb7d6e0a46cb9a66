package app.prosa.realtime;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prosa.conversations.EntryView;
import app.prosa.conversations.PublicEntry;
import app.prosa.shared.Refusal;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The samples of web/packages/protocol/samples are the protocol: each of the server's is exactly what we write, each
/// of the client's is read as what it means, and nothing else is read at all. The web's tests read the same.
class FrameSamplesTest {
    private static final ConfigurableApplicationContext JSON = new SpringApplicationBuilder(AsTheApplicationReads.class)
            .web(WebApplicationType.NONE)
            .run();
    private static final Frames FRAMES = JSON.getBean(Frames.class);

    @AfterAll
    static void close() {
        JSON.close();
    }

    static Set<String> ofTheServer() {
        return Samples.in("server").keySet();
    }

    static Set<String> ofTheClient() {
        return Samples.in("client").keySet();
    }

    static Set<String> refused() {
        return Samples.in("client/refused").keySet();
    }

    @Test
    void every_kind_of_frame_and_of_entry_has_a_sample() {
        assertThat(types("server")).isEqualTo(names(ServerFrame.class));
        assertThat(types("client")).isEqualTo(names(ClientFrame.class));
        assertThat(kinds("entries-conversation")).isEqualTo(names(EntryView.class));
        assertThat(kinds("entries-chat")).isEqualTo(names(PublicEntry.class));
    }

    @ParameterizedTest
    @MethodSource("ofTheServer")
    void what_the_server_says_is_what_we_write(String name) {
        var frame = Objects.requireNonNull(SampleFrames.OF_THE_SERVER.get(name), "said by nobody here");

        assertThat(tree(FRAMES.write(frame))).isEqualTo(sample("server", name));
    }

    @ParameterizedTest
    @MethodSource("ofTheClient")
    void what_a_client_says_is_read_as_what_it_means(String name) {
        assertThat(FRAMES.read(Objects.requireNonNull(Samples.in("client").get(name))))
                .isEqualTo(SampleFrames.OF_THE_CLIENT.get(name));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void A7_what_is_not_exactly_a_frame_is_refused(String name) {
        var text = Objects.requireNonNull(Samples.in("client/refused").get(name));

        assertThatThrownBy(() -> FRAMES.read(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("frame.malformed"));
    }

    private static JsonNode sample(String folder, String name) {
        return tree(Objects.requireNonNull(Samples.in(folder).get(name)));
    }

    private static Set<String> types(String folder) {
        return texts(Samples.in(folder).values().stream().map(FrameSamplesTest::tree), "type");
    }

    private static Set<String> kinds(String name) {
        return texts(sample("server", name).path("entries").valueStream(), "kind");
    }

    private static Set<String> texts(Stream<JsonNode> nodes, String field) {
        return nodes.map(each -> each.path(field).asString()).collect(toSet());
    }

    private static Set<String> names(Class<?> family) {
        return Stream.of(family.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .collect(toSet());
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }

    /// JSON with the strictness that the application has.
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(JacksonAutoConfiguration.class)
    @ComponentScan(
            basePackages = "app.prosa",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "app\\.prosa\\.(platform\\.web\\.StrictJson|realtime\\.Frames)"))
    static class AsTheApplicationReads {}
}
