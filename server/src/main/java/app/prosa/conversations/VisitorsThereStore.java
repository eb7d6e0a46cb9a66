package app.prosa.conversations;

import app.prosa.platform.Node;
import java.util.Collection;
import java.util.List;
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

    /// Those of which it was not known.
    List<ConversationId> came(Collection<ConversationId> to) {
        return jdbc.sql("""
                insert into visitors_there (conversation, node)
                select unnest(:ids), :node
                on conflict do nothing
                returning conversation
                """).param("ids", ids(to)).param("node", node.id()).query(UUID.class).list().stream()
                .map(ConversationId::new)
                .toList();
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
