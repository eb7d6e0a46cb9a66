package app.prosa.faults;

import java.sql.Connection;
import java.sql.SQLException;

/// The ways in which a database can be there and be of no use.
final class Outages implements AutoCloseable {
    private final House house;
    private final Connection operator;

    Outages(House house) {
        this.house = house;
        try {
            this.operator = house.database().connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// How an outage begins.
    interface Kind {
        void begin() throws SQLException;
    }

    void cutOff() {
        house.databaseDoor().weather(new Weather.Stalled());
    }

    /// As a standby is, or a server whose disk is full.
    void readOnly() throws SQLException {
        run("alter system set default_transaction_read_only = on");
        run("select pg_reload_conf()");
    }

    /// Whoever reads or writes in a conversation waits, and holds a connection of the pool.
    void lock() throws SQLException {
        operator.setAutoCommit(false);
        run("lock table conversations, timeline_entries in access exclusive mode");
    }

    /// Of whatever kind it was.
    void end() throws SQLException {
        house.databaseDoor().heal();
        if (!operator.getAutoCommit()) {
            operator.rollback();
            operator.setAutoCommit(true);
        }
        run("alter system reset default_transaction_read_only");
        run("select pg_reload_conf()");
    }

    @Override
    public void close() throws SQLException {
        end();
        operator.close();
    }

    private void run(String sql) throws SQLException {
        try (var statement = operator.createStatement()) {
            statement.execute(sql);
        }
    }
}
