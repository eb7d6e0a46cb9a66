package app.prosa.macros.web;

import static app.prosa.platform.Audience.ADMINISTRATORS;
import static app.prosa.platform.Audience.AGENTS;

import app.prosa.macros.Macro;
import app.prosa.macros.MacroDraft;
import app.prosa.macros.MacroId;
import app.prosa.macros.MacroName;
import app.prosa.macros.MacroText;
import app.prosa.macros.Macros;
import app.prosa.macros.Shortcut;
import app.prosa.platform.OpenTo;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/macros")
@OpenTo(ADMINISTRATORS)
final class MacrosResource {
    private final Macros macros;

    MacrosResource(Macros macros) {
        this.macros = macros;
    }

    @GetMapping
    @OpenTo(AGENTS)
    List<MacroRow> list(@RequestParam(defaultValue = "") String q) {
        return macros.list(q).stream().map(MacroRow::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MacroRow create(@RequestBody MacroForm wanted) {
        return MacroRow.of(macros.create(wanted.draft()));
    }

    @PutMapping("/{id}")
    MacroRow edit(@PathVariable UUID id, @RequestBody MacroForm wanted) {
        return MacroRow.of(macros.edit(new MacroId(id), wanted.draft()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        macros.delete(new MacroId(id));
    }

    record MacroForm(String name, String shortcut, String text) {
        MacroDraft draft() {
            return new MacroDraft(new MacroName(name), new Shortcut(shortcut), new MacroText(text));
        }
    }

    /// @param shortcut without the slash before it
    record MacroRow(UUID id, String name, String shortcut, String text) {
        static MacroRow of(Macro macro) {
            return new MacroRow(
                    macro.id().value(),
                    macro.name().value(),
                    macro.shortcut().value(),
                    macro.text().value());
        }
    }
}
