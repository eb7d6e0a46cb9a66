package app.prosa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What holds for every table, whichever room it belongs to.
class TablesTest {
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
}
