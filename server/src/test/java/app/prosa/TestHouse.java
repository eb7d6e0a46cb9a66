package app.prosa;

import app.prosa.platform.NodeBus;
import app.prosa.platform.ProsaSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The rooms as the application wires them, on a test database and a clock of the test's choice: no HTTP, no sockets,
/// nothing that runs by itself.
public final class TestHouse implements AutoCloseable {
    /// What answers requests, and what starts servers, schedulers or databases.
    private static final Pattern LEFT_OUT = Pattern.compile(
            "app\\.prosa\\.(\\w+\\.web\\..*|platform\\.(?!Transactions|Announcements|Attempt|Jobs|Mail|Refusals|Node(?!Buses)).*|realtime\\.(Jetty|LiveHouse|LivePolls).*)");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public TestHouse(TestDatabase database, Clock clock, Map<String, String> settings) {
        context.registerBean(DataSource.class, database::dataSource);
        context.registerBean(JdbcClient.class, database::jdbc);
        context.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(new JdbcTransactionManager(database.dataSource())));
        context.registerBean(NodeBus.class, () -> NodeBus.NONE);
        context.registerBean(MeterRegistry.class, () -> new SimpleMeterRegistry());
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(JsonMapper.class, JsonMapper::shared);
        context.registerBean(ProsaSettings.class, () -> settings(settings));
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(LEFT_OUT));
        scanner.scan(
                "app.prosa.platform",
                "app.prosa.realtime",
                "app.prosa.agents",
                "app.prosa.teams",
                "app.prosa.customers",
                "app.prosa.attachments",
                "app.prosa.conversations",
                "app.prosa.tickets",
                "app.prosa.macros",
                "app.prosa.email",
                "app.prosa.portal");
        context.refresh();
    }

    public TestHouse(TestDatabase database, Clock clock) {
        this(database, clock, Map.of());
    }

    public <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    /// What is announced of this kind from now on, as it comes.
    public <E> List<E> announced(Class<E> kind) {
        var heard = new CopyOnWriteArrayList<E>();
        context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> told && kind.isInstance(told.getPayload())) {
                heard.add(kind.cast(told.getPayload()));
            }
        });
        return heard;
    }

    @Override
    public void close() {
        context.close();
    }

    private static ProsaSettings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("prosa", ProsaSettings.class);
    }
}
