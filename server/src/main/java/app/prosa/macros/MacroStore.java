package app.prosa.macros;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class MacroStore {
    private final JdbcClient jdbc;

    MacroStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Macro> list(String text) {
        return jdbc.sql("""
                select id, name, shortcut, text
                from macros
                where plain(name) like containing(:text)
                    or plain(shortcut) like containing(:text)
                    or plain(text) like containing(:text)
                order by plain(name), id
                """).param("text", text).query(MacroStore::macro).list();
    }

    Optional<Macro> find(MacroId id) {
        return jdbc.sql("""
                select id, name, shortcut, text
                from macros
                where id = :id
                """).param("id", id.value()).query(MacroStore::macro).optional();
    }

    boolean isShortcutOfAnother(MacroId id, Shortcut shortcut) {
        return jdbc.sql("select exists (select from macros where plain(shortcut) = plain(:shortcut) and id <> :id)")
                .param("id", id.value())
                .param("shortcut", shortcut.value())
                .query(Boolean.class)
                .single();
    }

    void insert(MacroId id, MacroDraft draft) {
        jdbc.sql("insert into macros (id, name, shortcut, text) values (:id, :name, :shortcut, :text)")
                .param("id", id.value())
                .param("name", draft.name().value())
                .param("shortcut", draft.shortcut().value())
                .param("text", draft.text().value())
                .update();
    }

    void update(MacroId id, MacroDraft draft) {
        jdbc.sql("update macros set name = :name, shortcut = :shortcut, text = :text where id = :id")
                .param("id", id.value())
                .param("name", draft.name().value())
                .param("shortcut", draft.shortcut().value())
                .param("text", draft.text().value())
                .update();
    }

    void delete(MacroId id) {
        jdbc.sql("delete from macros where id = :id").param("id", id.value()).update();
    }

    private static Macro macro(ResultSet row, int number) throws SQLException {
        return new Macro(
                new MacroId(row.getObject("id", UUID.class)),
                new MacroName(row.getString("name")),
                new Shortcut(row.getString("shortcut")),
                new MacroText(row.getString("text")));
    }
}
