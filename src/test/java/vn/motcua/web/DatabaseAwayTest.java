package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseAwayTest {

    @Test
    void aServerThatDiesInTheMiddleOfATransactionIsAwayAndNotOurFault() {
        var rollback = new TransactionSystemException("rollback", new SQLException("Connection is closed"));
        rollback.initApplicationException(new DataAccessResourceFailureException("broken pipe"));

        assertThat(DatabaseDown.causes(rollback)).isTrue();
        assertThat(DatabaseDown.causes(new SQLException("terminating connection", "57P01")))
                .isTrue();
    }

    @Test
    void aFaultOfOursIsNotExcusedByTheDatabase() {
        var rollback = new TransactionSystemException("rollback", new SQLException("Connection is closed"));
        rollback.initApplicationException(new IllegalStateException("a fault of ours"));

        assertThat(DatabaseDown.causes(rollback)).isFalse();
        assertThat(DatabaseDown.causes(new DuplicateKeyException("twice"))).isFalse();
    }
}
