package app.prosa.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/// What is known of a Prosa from outside: whether it is ready, and where its built-in PostgreSQL is
/// (docs/configuration.md).
final class Installation {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Installation() {}

    static Program ready(Program prosa) {
        Waiting.must("ready on " + prosa.port(), LONGEST_START, () -> isReady(prosa));
        return prosa;
    }

    static boolean isReady(Program prosa) {
        var request = HttpRequest.newBuilder(prosa.at("http", "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// `postgresql://user:password@host:port/name`, as `PROSA_DATABASE_URL` has it.
    static String databaseUrl(Path data) throws IOException {
        return "postgresql://prosa:" + password(data) + "@127.0.0.1:" + databasePort(data) + "/prosa";
    }

    static Connection database(Path data) throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort(data) + "/prosa", "prosa", password(data));
    }

    private static String databasePort(Path data) throws IOException {
        return Files.readString(data.resolve("database/port")).strip();
    }

    private static String password(Path data) throws IOException {
        return Files.readString(data.resolve("database/password")).strip();
    }
}
