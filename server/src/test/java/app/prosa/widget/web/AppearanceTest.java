package app.prosa.widget.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.prosa.Browser;
import app.prosa.RunningProsa;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The page **Customização** (S02, S03), and what it changes for visitors.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppearanceTest {
    private static final String PAGE = "/api/v1/settings/appearance";

    private RunningProsa prosa;
    private Browser administrator;

    @BeforeAll
    void start(@TempDir Path folder) {
        prosa = new RunningProsa(folder);
        administrator = prosa.administrator();
    }

    @AfterAll
    void stop() {
        prosa.close();
    }

    @Test
    void S02_what_is_saved_is_what_everybody_gets_from_then_on() {
        var wanted = form();
        wanted.put("company", "Luz & Cia");
        wanted.put("onlineText", "Olá! <b>Como</b> podemos ajudar?");
        wanted.put("onlineColor", "#112233");
        wanted.put("closingText", "");
        wanted.put("onLogin", false);
        wanted.put("followTheme", true);
        wanted.put("fontColor", "#fefefe");
        wanted.putArray("allowedSites").add("https://Loja.example/").add("https://loja.example");

        var saved = administrator.ask("PUT", PAGE, wanted.toString());

        wanted.putArray("allowedSites").add("https://loja.example");
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.json()).isEqualTo(wanted);
        assertThat(administrator.get(PAGE).json()).isEqualTo(wanted);
        var start = prosa.browser().get("/widget/api/start").json();
        assertThat(start.path("company").asString()).isEqualTo("Luz & Cia");
        assertThat(start.path("appearance").path("onlineText").asString())
                .isEqualTo("Olá! <b>Como</b> podemos ajudar?");
        assertThat(start.path("appearance").path("fontColor").asString()).isEqualTo("#fefefe");
        assertThat(prosa.browser()
                        .get("/api/v1/installation")
                        .json()
                        .path("chatOnLogin")
                        .asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "company, '', company.empty",
        "company, '  ', company.empty",
        "onlineColor, red, color.invalid",
        "offlineColor, '#12345', color.invalid",
        "closingColor, '#1234567', color.invalid",
        "fontColor, '#GGGGGG', color.invalid",
        "groundColor, '#fff;}body{', color.invalid",
        "borderColor, '', color.invalid"
    })
    void S02_what_the_page_cannot_take_is_refused_beside_its_field(String field, String value, String code) {
        assertRefused(form().put(field, value), code, field);
    }

    @Test
    void S02_what_is_too_long_is_refused_beside_its_field_and_the_longest_is_kept() {
        assertRefused(form().put("company", "x".repeat(81)), "company.too-long", "company");
        assertRefused(form().put("company", "a\u0000b"), "company.not-text", "company");
        assertRefused(form().put("company", "a\nb"), "company.not-text", "company");
        for (var text : new String[] {"onlineText", "offlineText", "closingText"}) {
            assertRefused(form().put(text, "x".repeat(501)), "greeting.too-long", text);
            assertRefused(form().put(text, "a\u0000b"), "greeting.not-text", text);
        }
        var longest = form().put("company", "á".repeat(80)).put("offlineText", "😀".repeat(500));
        assertThat(administrator.ask("PUT", PAGE, longest.toString()).json()).isEqualTo(longest);
    }

    @ParameterizedTest
    @CsvSource({
        "*",
        "https://*.example",
        "loja.example",
        "javascript:alert(1)",
        "https://loja.example/caminho",
        "https://loja.example; script-src *",
        "'https://loja.example https://evil.example'",
        "https://user@loja.example",
        "'https://loja.example\r\nX: y'",
        "https://",
        "''"
    })
    void F1_S02_what_is_no_site_is_refused(String site) {
        var wanted = form();
        wanted.putArray("allowedSites").add(site);
        assertRefused(wanted, "site.invalid", "allowedSites");
    }

    @Test
    void S02_more_than_50_sites_are_refused() {
        var wanted = form();
        var sites = wanted.putArray("allowedSites");
        IntStream.range(0, 51).forEach(each -> sites.add("https://loja" + each + ".example"));
        assertRefused(wanted, "sites.too-many", "allowedSites");
    }

    @ParameterizedTest
    @CsvSource({"company, 7", "company, null", "onLogin, 'true'", "allowedSites, x", "onlineText, 1.5"})
    void A7_another_kind_of_value_is_refused_naming_the_field(String field, String value) {
        var wanted = form();
        switch (value) {
            case "7" -> wanted.put(field, 7);
            case "1.5" -> wanted.put(field, 1.5);
            case "null" -> wanted.putNull(field);
            default -> wanted.put(field, value);
        }
        var answer = administrator.ask("PUT", PAGE, wanted.toString());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("request.wrong-type");
        assertThat(answer.json().path("field").asString()).startsWith(field);
    }

    @Test
    void A7_a_page_with_a_field_more_or_less_is_refused() {
        assertThat(administrator
                        .ask("PUT", PAGE, form().put("version", 1).toString())
                        .code())
                .isEqualTo("request.unknown-field");
        var less = form();
        less.remove("company");
        assertThat(administrator.ask("PUT", PAGE, less.toString()).code()).isEqualTo("request.wrong-type");
    }

    @Test
    void F1_only_allowed_sites_may_show_the_chat_in_a_frame() {
        var none = form();
        none.putArray("allowedSites");
        save(none);
        await().untilAsserted(() -> assertThat(policyOf("/widget/")).doesNotContain("frame-ancestors"));

        var some = form();
        some.putArray("allowedSites").add("https://loja.example").add("https://outra.example:8443");
        save(some);
        await().untilAsserted(() -> assertThat(policyOf("/widget/"))
                .matches(".*; frame-ancestors 'self' \\S+ https://loja.example https://outra.example:8443$"));
        assertThat(policyOf("/")).contains("frame-ancestors 'none'");
        assertThat(policyOf("/widget/api/start")).contains("default-src 'none'");
    }

    @Test
    void S03_the_code_to_embed_loads_the_script_of_this_installation() {
        var html = administrator
                .get("/api/v1/settings/embed-snippet")
                .json()
                .path("html")
                .asString();
        assertThat(html).matches("<script async src=\"https?://[^\"/]+/widget.js\"></script>");
    }

    @Test
    void S08_without_livechat_the_chat_begins_nothing() {
        save(form().put("livechat", false));
        try {
            assertThat(prosa.browser()
                            .get("/widget/api/start")
                            .json()
                            .path("online")
                            .asBoolean())
                    .isFalse();
            assertThat(prosa.browser()
                            .get("/api/v1/installation")
                            .json()
                            .path("chatOnLogin")
                            .asBoolean())
                    .isFalse();
        } finally {
            save(form().put("livechat", true));
        }
    }

    private ObjectNode form() {
        return (ObjectNode) JsonMapper.shared().readTree(administrator.get(PAGE).body());
    }

    private void save(JsonNode form) {
        assertThat(administrator.ask("PUT", PAGE, form.toString()).status()).isEqualTo(200);
    }

    private void assertRefused(JsonNode form, String code, String field) {
        var before = form();
        var answer = administrator.ask("PUT", PAGE, form.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
        assertThat(form()).isEqualTo(before);
    }

    private String policyOf(String path) {
        return prosa.browser().get(path).headers().allValues("Content-Security-Policy").stream()
                .collect(Collectors.joining("; "));
    }
}
