package vn.motcua.worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.DoneRequests;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.vocabulary.InvalidInput;

/** A bulk whose database goes away in the middle: what failed is tried again, what was refused is not, nothing is told wrongly. */
@SampleTest
class BulkRunTest {

    private static final BulkOrder.Row FIRST = new BulkOrder.Row(new DossierNumber("H21.99-260824-0001"), 1);
    private static final BulkOrder.Row SECOND = new BulkOrder.Row(new DossierNumber("H21.99-260824-0002"), 1);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DoneRequests done;

    @Autowired
    Clock clock;

    private final BulkActs acts = mock(BulkActs.class);
    private final UUID bulk = UUID.randomUUID();
    private BulkRun run;

    @BeforeEach
    void twoRows() {
        run = new BulkRun(jdbc, acts, done, clock);
        jdbc.sql("""
                        insert into worklists.bulk (id, officer, officer_name, action, note, at)
                        values (:id, 1, 'Kiểm thử', 'FORWARD', '', now())""").param("id", bulk).update();
        for (var row : new BulkOrder.Row[] {FIRST, SECOND}) {
            jdbc.sql("insert into worklists.bulk_row (bulk, no, number, step) values (:bulk, :no, :number, 1)")
                    .param("bulk", bulk)
                    .param("no", row == FIRST ? 1 : 2)
                    .param("number", row.number().value())
                    .update();
        }
    }

    @Test
    void aRowThatFailedWaitsForTheNextTry() {
        fails(FIRST);

        assertThatThrownBy(() -> run.run(bulk, false)).isInstanceOf(IllegalStateException.class);
        assertThat(outcome(1)).isEqualTo("WAITING");
        assertThat(outcome(2)).isEqualTo("DONE");

        doNothing().when(acts).act(any(), any(), eq(FIRST), any(), any(), any());
        run.run(bulk, false);
        assertThat(outcome(1)).isEqualTo("DONE");
        verify(acts, times(1)).act(any(), any(), eq(SECOND), any(), any(), any());
    }

    @Test
    void aRowThatFailsAtTheLastTryIsGivenUpAndTold() {
        fails(FIRST);

        run.run(bulk, true);

        assertThat(outcome(1)).isEqualTo("REFUSED");
        assertThat(jdbc.sql("select said from worklists.bulk_row where bulk = :bulk and no = 1")
                        .param("bulk", bulk)
                        .query(String.class)
                        .single())
                .startsWith("Lỗi hệ thống");
        assertThat(jdbc.sql("select ended_at is not null from worklists.bulk where id = :bulk")
                        .param("bulk", bulk)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aRowThatFailsAtTheLastTryAfterItsActWasCommittedIsToldAsDone() {
        var committed = mock(DoneRequests.class);
        when(committed.before(any(), any())).thenReturn(false, true);
        fails(FIRST);

        new BulkRun(jdbc, acts, committed, clock).run(bulk, true);

        assertThat(outcome(1)).isEqualTo("DONE");
    }

    @Test
    void aRefusalIsNotTriedAgain() {
        doThrow(new InvalidInput("row", "Hồ sơ đã kết thúc."))
                .when(acts)
                .act(any(), any(), eq(FIRST), any(), any(), any());

        run.run(bulk, false);
        run.run(bulk, false);

        assertThat(outcome(1)).isEqualTo("REFUSED");
        verify(acts, times(1)).act(any(), any(), eq(FIRST), any(), any(), any());
    }

    private void fails(BulkOrder.Row row) {
        doThrow(new DataAccessResourceFailureException("away"))
                .when(acts)
                .act(any(), any(), eq(row), any(), any(), any());
    }

    private String outcome(int no) {
        return jdbc.sql("select outcome from worklists.bulk_row where bulk = :bulk and no = :no")
                .param("bulk", bulk)
                .param("no", no)
                .query(String.class)
                .single();
    }
}
