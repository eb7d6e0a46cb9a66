package app.prosa.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Where a database is and how to get in. Never printed: the password is in it.
record DatabaseAddress(String jdbcUrl, Optional<String> user, Optional<String> password) {
    /// Reads `postgresql://user:password@host:port/name?sslmode=require`, as PostgreSQL's own tools write it, or the
    /// same after `jdbc:`. User and password are percent-encoded.
    static DatabaseAddress parse(String given) {
        try {
            var url = new URI(given.replaceFirst("^jdbc:", ""));
            if (url.getHost() == null || !List.of("postgresql", "postgres").contains(url.getScheme())) {
                throw notAnAddress();
            }
            var account = Optional.ofNullable(url.getRawUserInfo()).map(each -> each.split(":", 2));
            var port = url.getPort() > 0 ? ":" + url.getPort() : "";
            var options = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
            return new DatabaseAddress(
                    "jdbc:postgresql://" + url.getHost() + port + url.getRawPath() + options,
                    account.map(each -> decode(each[0])),
                    account.filter(each -> each.length == 2).map(each -> decode(each[1])));
        } catch (URISyntaxException e) {
            throw notAnAddress(); // without the cause, whose message holds the password
        }
    }

    @Override
    public String toString() {
        return "DatabaseAddress";
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static CannotStart notAnAddress() {
        return new CannotStart(
                "PROSA_DATABASE_URL is not the address of a PostgreSQL database.",
                "Give it as postgresql://user:password@host:5432/name, special characters percent-encoded.");
    }
}
