package app.prosa.setup;

import app.prosa.macros.MacroDraft;
import app.prosa.macros.MacroName;
import app.prosa.macros.MacroText;
import app.prosa.macros.Macros;
import app.prosa.macros.Shortcut;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// What the people of the demo company answer every day.
@Component
@ConditionalOnBooleanProperty("prosa.demo")
final class DemoMacros {
    private static final List<MacroDraft> ALL = List.of(
            macro("Saudação", "oi", "Oi, {nome}! Aqui é {agente}, da Casa Jatobá. Como posso ajudar?"),
            macro(
                    "Prazo de entrega",
                    "prazo",
                    "O prazo para {cidade} é de {dias} dias úteis depois da confirmação do pagamento."),
            macro(
                    "Entrega não recebida",
                    "entrega",
                    "Sinto muito por isso, {nome}. Vou abrir a busca com a transportadora agora e volto com a resposta"
                            + " ainda hoje."),
            macro(
                    "Troca e devolução",
                    "troca",
                    "Você tem 7 dias depois do recebimento para devolver, e 30 para trocar. A coleta é por nossa conta:"
                            + " qual é o melhor dia para você?"),
            macro(
                    "Segunda via da nota fiscal",
                    "nota",
                    "A segunda via da nota do pedido {pedido} vai para o seu e-mail em alguns minutos."),
            macro("Encerramento", "tchau", "Qualquer coisa é só chamar, {nome}. A Casa Jatobá agradece!"));

    private final Macros macros;

    DemoMacros(Macros macros) {
        this.macros = macros;
    }

    /// Also after a story that was broken off before its first ticket.
    void create() {
        if (macros.list("").isEmpty()) {
            ALL.forEach(macros::create);
        }
    }

    private static MacroDraft macro(String name, String shortcut, String text) {
        return new MacroDraft(new MacroName(name), new Shortcut(shortcut), new MacroText(text));
    }
}
