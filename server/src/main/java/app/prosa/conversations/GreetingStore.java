package app.prosa.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class GreetingStore {
    private final JdbcClient jdbc;

    GreetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    GreetingTexts get() {
        return jdbc.sql("""
                select online_text, online_color, offline_text, offline_color, closing_text, closing_color
                from greetings
                """).query(GreetingStore::texts).single();
    }

    void save(GreetingTexts texts) {
        jdbc.sql("""
                update greetings
                set online_text = :online_text, online_color = :online_color,
                    offline_text = :offline_text, offline_color = :offline_color,
                    closing_text = :closing_text, closing_color = :closing_color
                """)
                .param("online_text", texts.online().text())
                .param("online_color", texts.online().color())
                .param("offline_text", texts.offline().text())
                .param("offline_color", texts.offline().color())
                .param("closing_text", texts.closing().text())
                .param("closing_color", texts.closing().color())
                .update();
    }

    private static GreetingTexts texts(ResultSet row, int number) throws SQLException {
        return new GreetingTexts(
                new Greeting(row.getString("online_text"), row.getString("online_color")),
                new Greeting(row.getString("offline_text"), row.getString("offline_color")),
                new Greeting(row.getString("closing_text"), row.getString("closing_color")));
    }
}
