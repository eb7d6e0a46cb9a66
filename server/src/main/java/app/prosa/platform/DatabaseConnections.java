package app.prosa.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The connections of everything that speaks SQL. The server stands before them and stops after them, because they
/// depend on it.
@Configuration(proxyBeanMethods = false)
class DatabaseConnections {
    /// PostgreSQL on a few cores does not do more at once; virtual threads wait for their turn.
    private static final int AT_MOST = 20;

    /// What takes longer is not saved, and the person is told so within 10 s.
    private static final int PATIENCE_MILLIS = 5_000;

    /// Our statements are short, and run again and again. PostgreSQL would plan those that take arrays anew each time,
    /// for the number of elements at hand, and that takes ten times as long as running them.
    private static final List<String> SESSION =
            List.of("-c idle_in_transaction_session_timeout=15s", "plan_cache_mode=force_generic_plan", "jit=off");

    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(ProsaSettings settings) {
        return settings.databaseUrl()
                .<DatabaseServer>map(url -> ExternalPostgres.reach(DatabaseAddress.parse(url)))
                .orElseGet(() -> BuiltInPostgres.start(settings.dataDir()));
    }

    @Bean(destroyMethod = "close")
    @Primary
    HikariDataSource dataSource(DatabaseServer server) {
        var pool = new HikariConfig();
        pool.setPoolName("prosa");
        pool.setJdbcUrl(server.address().jdbcUrl());
        server.address().user().ifPresent(pool::setUsername);
        server.address().password().ifPresent(pool::setPassword);
        pool.setMaximumPoolSize(AT_MOST);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        pool.setValidationTimeout(2_000);
        pool.setDataSourceProperties(honest());
        return new HikariDataSource(pool);
    }

    /// A migration may take its time.
    @Bean
    @FlywayDataSource
    DataSource migrations(DatabaseServer server) {
        var address = server.address();
        return new DriverManagerDataSource(address.jdbcUrl(), ExternalPostgres.properties(address));
    }

    /// A server that has fallen silent is noticed, soon enough to tell people within 10 s that nothing was saved; and a
    /// transaction that was left open does not hold its locks.
    private static Properties honest() {
        var properties = new Properties();
        properties.setProperty("ApplicationName", "prosa");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "8");
        properties.setProperty("cancelSignalTimeout", "3");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("logServerErrorDetail", "false"); // "Failing row contains ...": what people wrote
        properties.setProperty("options", String.join(" -c ", SESSION));
        return properties;
    }
}
