package app.prosa.conversations;

import app.prosa.platform.Node;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `visitors_there`.
@Component
final class VisitorsThereStore {
    private final JdbcClient jdbc;
    private final Node node;

    VisitorsThereStore(JdbcClient jdbc, Node node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    void came(Collection<ConversationId> to) {
        jdbc.sql("""
                insert into visitors_there (conversation, node)
                select unnest(:ids), :node
                on conflict do nothing
                """).param("ids", ids(to)).param("node", node.id()).update();
    }

    /// Takes along what nodes that are dead and forgotten have left.
    void went(Collection<ConversationId> from) {
        jdbc.sql("""
                delete from visitors_there
                where node = :node and conversation = any(:ids) or node not in (select id from nodes)
                """).param("ids", ids(from)).param("node", node.id()).update();
    }

    private static UUID[] ids(Collection<ConversationId> of) {
        return of.stream().map(ConversationId::value).toArray(UUID[]::new);
    }
}
