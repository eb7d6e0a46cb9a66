package app.prosa.widget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The one row of `appearance`.
@Repository
final class AppearanceStore {
    private final JdbcClient jdbc;

    AppearanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Appearance get() {
        return jdbc.sql("""
                select company, font_color, ground_color, border_color, on_login, follow_theme, allowed_sites, livechat
                from appearance
                """).query(AppearanceStore::appearance).single();
    }

    void save(Appearance appearance) {
        jdbc.sql("""
                update appearance
                set company = :company, font_color = :font, ground_color = :ground, border_color = :border,
                    on_login = :on_login, follow_theme = :follow_theme, allowed_sites = :sites, livechat = :livechat,
                    version = version + 1
                """)
                .param("company", appearance.company())
                .param("font", appearance.colors().font())
                .param("ground", appearance.colors().ground())
                .param("border", appearance.colors().border())
                .param("on_login", appearance.onLogin())
                .param("follow_theme", appearance.followTheme())
                .param(
                        "sites",
                        appearance.allowedSites().stream()
                                .map(SiteOrigin::value)
                                .toArray(String[]::new))
                .param("livechat", appearance.livechat())
                .update();
    }

    private static Appearance appearance(ResultSet row, int number) throws SQLException {
        return new Appearance(
                row.getString("company"),
                new WidgetColors(
                        row.getString("font_color"), row.getString("ground_color"), row.getString("border_color")),
                row.getBoolean("on_login"),
                row.getBoolean("follow_theme"),
                Arrays.stream((String[]) row.getArray("allowed_sites").getArray())
                        .map(SiteOrigin::new)
                        .toList(),
                row.getBoolean("livechat"));
    }
}
