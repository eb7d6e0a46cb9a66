package app.prosa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What holds for every table, whichever room it belongs to.
class TablesTest {
    private static final Pattern WRITE =
            Pattern.compile("(?:insert into|delete from|(?<!do |for )\\bupdate) ([a-z_]+)\\s");

    private final JdbcClient jdbc = TestDatabase.create().jdbc();

    @Test
    void every_table_has_a_primary_key() {
        assertThat(jdbc.sql("""
                        select table_name
                        from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                          and table_name not like 'flyway%'
                        except
                        select table_name
                        from information_schema.table_constraints
                        where constraint_type = 'PRIMARY KEY'
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void search_ignores_case_and_accents() {
        assertThat(jdbc.sql("select plain('Ação à VISTA')").query(String.class).single())
                .isEqualTo("acao a vista");
    }

    /// Two pieces of code that change the same rows cannot both know what must hold for them. One exception is wanted:
    /// the statement that puts an entry into a ticket's timeline counts it in the ticket's row.
    @Test
    void a_tables_rows_are_written_by_one_store() throws IOException {
        var writers = new TreeMap<String, Set<String>>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith("Store.java")).toList()) {
                for (var write : WRITE.matcher(withoutComments(file)).results().toList()) {
                    writers.computeIfAbsent(write.group(1), _ -> new TreeSet<>())
                            .add(file.getFileName().toString());
                }
            }
        }

        assertThat(writers).containsKeys("conversations", "timeline_entries", "agents");
        assertThat(writers.remove("tickets")).containsExactly("TicketEntryStore.java", "TicketStore.java");
        assertThat(writers)
                .allSatisfy((table, stores) -> assertThat(stores).as(table).hasSize(1));
    }

    private static String withoutComments(Path file) throws IOException {
        return Files.readString(file).replaceAll("(?m)^\\s*//.*$", "");
    }
}
