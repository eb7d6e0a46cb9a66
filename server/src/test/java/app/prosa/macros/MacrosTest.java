package app.prosa.macros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.prosa.TestDatabase;
import app.prosa.TestHouse;
import app.prosa.shared.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacrosTest {
    private final TestHouse house = new TestHouse(TestDatabase.create(), Clock.systemUTC());
    private final Macros macros = house.get(Macros.class);

    @Test
    void macros_are_listed_by_name_and_found_by_all_that_is_written_in_them() {
        var deadline = macros.create(draft("Prazo de entrega", "prazo", "São {dias} dias úteis."));
        var exchange = macros.create(draft("Devolução", "troca", "Sinto muito, {nome}."));

        assertThat(macros.list("")).containsExactly(exchange, deadline);
        assertThat(macros.list("DEVOLUCAO")).containsExactly(exchange);
        assertThat(macros.list("praz")).containsExactly(deadline);
        assertThat(macros.list("uteis")).containsExactly(deadline);
        assertThat(macros.list("%")).isEmpty();
    }

    @Test
    void a_shortcut_belongs_to_one_macro_whatever_its_case_and_accents() {
        var first = macros.create(draft("Devolução", "/Devolução", "Sinto muito."));
        var second = macros.create(draft("Troca", "troca", "Claro!"));

        assertThat(first.shortcut().value()).isEqualTo("devolução");
        assertThat(refusalOf(() -> macros.create(draft("Outra", "devolucao", "Oi"))))
                .isEqualTo("macro.shortcut-taken");
        assertThat(refusalOf(() -> macros.edit(second.id(), draft("Troca", "DEVOLUCAO", "Claro!"))))
                .isEqualTo("macro.shortcut-taken");
        assertThat(macros.edit(first.id(), draft("Devoluções", "devolucao", "Sinto muito!"))
                        .name()
                        .value())
                .isEqualTo("Devoluções");
        assertThat(macros.list("")).hasSize(2).contains(second);
    }

    @Test
    void what_was_deleted_is_gone_and_its_shortcut_free() {
        var gone = macros.create(draft("Oi", "oi", "Oi, {nome}!"));
        macros.delete(gone.id());

        assertThat(macros.list("")).isEmpty();
        assertThat(refusalOf(() -> macros.delete(gone.id()))).isEqualTo("macro.unknown");
        assertThat(refusalOf(() -> macros.edit(gone.id(), draft("Oi", "oi", "Oi"))))
                .isEqualTo("macro.unknown");
        assertThat(refusalOf(() -> macros.edit(new MacroId(UUID.randomUUID()), draft("Oi", "oi", "Oi"))))
                .isEqualTo("macro.unknown");
        assertThat(macros.create(draft("Olá", "oi", "Olá!")).shortcut().value()).isEqualTo("oi");
    }

    @ParameterizedTest
    @CsvSource({
        "' ', oi, Oi, name.empty",
        "Oi, ' / ', Oi, shortcut.empty",
        "Oi, 'bom dia', Oi, shortcut.not-a-word",
        "Oi, '//', Oi, shortcut.not-a-word",
        "Oi, 'umatalhoquepassadotamanhoquecabe', Oi, shortcut.too-long",
        "Oi, oi, ' ', text.empty",
    })
    void a_macro_that_could_not_be_used_is_refused(String name, String shortcut, String text, String code) {
        assertThat(refusalOf(() -> macros.create(draft(name, shortcut, text)))).isEqualTo(code);
        assertThat(macros.list("")).isEmpty();
    }

    private static MacroDraft draft(String name, String shortcut, String text) {
        return new MacroDraft(new MacroName(name), new Shortcut(shortcut), new MacroText(text));
    }

    private static String refusalOf(ThrowingCallable work) {
        return catchThrowableOfType(Refusal.class, work).code();
    }
}
