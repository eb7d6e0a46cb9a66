package app.prosa.macros;

import app.prosa.platform.Transactions;
import app.prosa.shared.Ids;
import app.prosa.shared.PlainText;
import app.prosa.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The macros there are. What an agent writes with one is a message like any other: nothing refers to a macro.
@Component
public final class Macros {
    private static final int LONGEST_SEARCH = 200;

    private final MacroStore store;
    private final Transactions transactions;

    Macros(MacroStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /// By name; with a text, those whose name, shortcut or words contain it, whatever the case and accents. Refuses
    /// with `q.too-long` or `q.not-text`.
    public List<Macro> list(String text) {
        return store.list(PlainText.lines(text, LONGEST_SEARCH, "q").strip());
    }

    /// Refuses with `macro.shortcut-taken`.
    public Macro create(MacroDraft draft) {
        return transactions.run(() -> {
            var id = new MacroId(Ids.next());
            refuseIfTaken(id, draft.shortcut());
            store.insert(id, draft);
            return get(id);
        });
    }

    /// Refuses with `macro.unknown` or `macro.shortcut-taken`.
    public Macro edit(MacroId id, MacroDraft draft) {
        return transactions.run(() -> {
            get(id);
            refuseIfTaken(id, draft.shortcut());
            store.update(id, draft);
            return get(id);
        });
    }

    /// What was written with it stays. Refuses with `macro.unknown`.
    public void delete(MacroId id) {
        transactions.run(() -> {
            var macro = get(id);
            store.delete(id);
            return macro;
        });
    }

    private Macro get(MacroId id) {
        return store.find(id).orElseThrow(() -> Refusal.unknown("macro.unknown"));
    }

    private void refuseIfTaken(MacroId id, Shortcut shortcut) {
        if (store.isShortcutOfAnother(id, shortcut)) {
            throw Refusal.conflict("macro.shortcut-taken", Map.of("field", "shortcut"));
        }
    }
}
