package app.prosa.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.TestDatabase;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class TransactionsTest {
    private final Transactions transactions = TestDatabase.create().transactions();

    @Test
    void who_cannot_bear_the_news_neither_silences_the_others_nor_undoes_it() {
        var heard = new ArrayList<String>();

        var said = transactions.run(() -> {
            Transactions.afterwards(() -> {
                throw new IllegalStateException("the database is away");
            });
            Transactions.afterwards(() -> heard.add("told"));
            return "done";
        });

        assertThat(said).isEqualTo("done");
        assertThat(heard).containsExactly("told");
    }
}
