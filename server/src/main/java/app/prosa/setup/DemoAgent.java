package app.prosa.setup;

import static app.prosa.agents.Permission.ADMINISTRATOR;
import static app.prosa.agents.Permission.VIEW_ALL_CONVERSATIONS;

import app.prosa.agents.AgentDraft;
import app.prosa.agents.Permission;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import java.util.List;
import java.util.Set;

/// Who works at the demo company.
record DemoAgent(String name, String mailbox, Set<Permission> permissions, boolean license, String team, Face face) {
    static final List<DemoAgent> ALL = List.of(
            new DemoAgent(
                    "Mariana Azevedo",
                    "mariana",
                    Set.of(ADMINISTRATOR),
                    true,
                    "Vendas",
                    Face.of(0xE4F0EF, 0xE8B48F, 0x3B2417, 0x0E6668, true)),
            new DemoAgent(
                    "Rafael Nunes",
                    "rafael",
                    Set.of(),
                    true,
                    "Vendas",
                    Face.of(0xF7E7D3, 0xC68863, 0x1F1A17, 0x2B5C9E, false)),
            new DemoAgent(
                    "Camila Torres",
                    "camila",
                    Set.of(VIEW_ALL_CONVERSATIONS),
                    true,
                    "Pós-venda",
                    Face.of(0xE9E4F4, 0xF1C9A8, 0x8A4A1C, 0xB3541E, true)),
            new DemoAgent(
                    "Diego Martins",
                    "diego",
                    Set.of(),
                    true,
                    "Pós-venda",
                    Face.of(0xDDEBD8, 0x8D5A3C, 0x14110F, 0x1E7A46, false)),
            new DemoAgent(
                    "Júlia Prado",
                    "julia",
                    Set.of(),
                    false,
                    "Financeiro",
                    Face.of(0xF4DEDC, 0xF3D0B5, 0xB98A3E, 0x6B3E74, true)));

    static DemoAgent of(String mailbox) {
        return ALL.stream()
                .filter(each -> each.mailbox().equals(mailbox))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody in the story has the mailbox " + mailbox));
    }

    EmailAddress email() {
        return new EmailAddress(mailbox + "@casajatoba.com.br");
    }

    AgentDraft draft() {
        return new AgentDraft(new PersonName(name), email(), permissions, license);
    }
}
