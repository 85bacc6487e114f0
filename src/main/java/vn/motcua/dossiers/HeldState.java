package vn.motcua.dossiers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.vocabulary.NotFound;

/**
 * Where a dossier stands, held until the caller's transaction ends: for what is done beside a dossier and must not cross its
 * withdrawal or its end. Others may hold it at the same time; whoever moves it waits.
 */
@Component
public class HeldState {

    private final JdbcClient jdbc;

    HeldState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Throws {@link NotFound} when there is no such dossier. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DossierState of(DossierNumber number) {
        return jdbc.sql(YearRange.of(number)
                        .in("select state from dossiers.dossier_{year} where number = :number for share"))
                .param("number", number.value())
                .query((row, n) -> DossierState.valueOf(row.getString("state")))
                .optional()
                .orElseThrow(() -> new NotFound("Không tìm thấy hồ sơ " + number));
    }
}
