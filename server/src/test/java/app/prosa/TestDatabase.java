package app.prosa;

import app.prosa.platform.Announcements;
import app.prosa.platform.NodeBus;
import app.prosa.platform.Transactions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A real PostgreSQL with our tables, empty, for one test class. All classes of a run share one server: it is migrated
/// once, and every class gets a copy of that database.
public final class TestDatabase {
    private static final String MIGRATED = "migrated";
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COPIES = new AtomicInteger();

    private final String name;
    private final DataSource database;
    private final JdbcClient jdbc;
    private final List<Object> announced = new CopyOnWriteArrayList<>();
    private final Transactions transactions;

    private TestDatabase(String name, DataSource database) {
        this.name = name;
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.transactions = new Transactions(new TransactionTemplate(new JdbcTransactionManager(database)));
    }

    public static TestDatabase create() {
        var name = "copy_" + COPIES.incrementAndGet();
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database " + name + " template " + MIGRATED)
                .update();
        return new TestDatabase(name, SERVER.getDatabase("postgres", name));
    }

    /// Keeps what is there now, under the name that is returned. Whoever is connected is cut off for a moment.
    public String backUp() {
        var backup = "backup_" + COPIES.incrementAndGet();
        cutOff();
        admin("create database " + backup + " template " + name);
        admin("alter database " + name + " allow_connections true");
        return backup;
    }

    /// Puts back what was kept, under whoever uses it.
    public void restore(String backup) {
        cutOff();
        admin("drop database " + name + " with (force)");
        admin("create database " + name + " template " + backup);
    }

    /// From now on it answers nobody, until `comeBack`.
    public void goAway() {
        cutOff();
    }

    public void comeBack() {
        admin("alter database " + name + " allow_connections true");
    }

    private void cutOff() {
        admin("alter database " + name + " allow_connections false");
        admin("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    private static void admin(String statement) {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var asked = connection.createStatement()) {
            asked.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public DataSource dataSource() {
        return database;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public Transactions transactions() {
        return transactions;
    }

    /// Keeps what is announced, in order, for `announced()`.
    public Announcements announcements() {
        return new Announcements(announced::add, NodeBus.NONE);
    }

    public List<Object> announced() {
        return announced;
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .start();
            JdbcClient.create(server.getPostgresDatabase())
                    .sql("create database " + MIGRATED)
                    .update();
            Flyway.configure()
                    .dataSource(server.getDatabase("postgres", MIGRATED))
                    .load()
                    .migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
