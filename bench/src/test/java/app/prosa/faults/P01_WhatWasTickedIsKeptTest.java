package app.prosa.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.load.Watch;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// P01. Visitors and agents talk while the house is broken again and again; then everything that anybody was told or
/// shown is compared with what the database holds.
@Isolated
final class P01_WhatWasTickedIsKeptTest {
    private static final Report REPORT = Rehearsal.REPORT;
    private static final int VISITORS = 200;
    private static final int AGENTS = 20;
    private static final int MESSAGES = Rehearsal.FORM.of(5_000, 150_000) / VISITORS;
    private static final int FAULTS = Rehearsal.FORM.of(4, 100);
    private static final Duration TALKING = Duration.ofSeconds(Rehearsal.FORM.of(30, 1_300));
    private static final Duration SETTLING = Duration.ofSeconds(90);

    @Test
    void P01_what_was_ticked_is_kept() throws SQLException {
        REPORT.chapter("P01 A tick means it is on disk: nothing ticked is lost, doubled or reordered");
        var rehearsal = Rehearsal.begun();
        var chance = Rehearsal.chance("P01");
        try (var crowd = new Crowd(
                rehearsal.network(), rehearsal.house().publicDoors(), rehearsal.agents(AGENTS), Watch.NOTHING)) {
            crowd.arrive(VISITORS, Watch.NOTHING);
            crowd.talk(MESSAGES, TALKING.dividedBy(MESSAGES), Rehearsal.chance("P01 pauses"));

            for (var fault : new Faults(chance, rehearsal.house().nodes().size()).some(FAULTS)) {
                Patience.pause(Duration.ofSeconds(chance.nextInt(Rehearsal.FORM.of(2, 5), Rehearsal.FORM.of(6, 20))));
                REPORT.line("broken: " + fault + ", after " + crowd.history().count(Fact.Ticked.class) + " ticks");
                fault.strike(rehearsal.house());
            }

            try (var database = rehearsal.house().database().connect()) {
                rehearsal.isWell();
                Patience.until("the talking ends", TALKING.plus(SETTLING), crowd::hasTalked);
                Afterwards.nothingIsLost(crowd, database, SETTLING);
                // Each message is answered once, and so is the one that began the conversation.
                assertThat(crowd.history().count(Fact.Ticked.class)).isEqualTo(VISITORS * (2L * MESSAGES + 1));
            }
        }
    }
}
