package app.prosa.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.prosa.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExternalPostgresTest {
    private static TestDatabase database;

    @BeforeAll
    static void two_users() {
        database = TestDatabase.create();
        sql("create role prosa_owner login");
        sql("create role prosa_guest login");
    }

    @Test
    void an_owner_of_an_empty_database_is_let_in() throws SQLException {
        sql("create database owned owner prosa_owner");

        var address = address("prosa_owner", "owned");

        assertThat(ExternalPostgres.reach(address).address()).isEqualTo(address);
    }

    @Test
    void a_user_who_may_not_make_tables_is_told_before_a_migration_fails() throws SQLException {
        sql("create database not_owned");
        var address = address("prosa_guest", "not_owned");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> ExternalPostgres.reach(address))
                .withMessageContaining("may not make tables");
    }

    @Test
    void a_database_that_cannot_keep_every_letter_is_refused() throws SQLException {
        sql("create database latin owner prosa_owner encoding 'LATIN1' locale 'C' template template0");
        var address = address("prosa_owner", "latin");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> ExternalPostgres.reach(address))
                .withMessageContaining("LATIN1");
    }

    private static void sql(String statement) {
        database.jdbc().sql(statement).update();
    }

    private static DatabaseAddress address(String user, String name) throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            var server = connection.getMetaData().getURL().replaceFirst("^jdbc:postgresql://([^/]+)/.*", "$1");
            return DatabaseAddress.parse("postgresql://" + user + "@" + server + "/" + name);
        }
    }
}
