package app.prosa.platform;

/// The PostgreSQL we work on: our own, or somebody else's. Closed when the last connection has been.
sealed interface DatabaseServer extends AutoCloseable permits BuiltInPostgres, ExternalPostgres {
    DatabaseAddress address();

    @Override
    void close();
}
