package vn.motcua.dossiers;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.signatures.SignPaper;
import vn.motcua.vocabulary.Actor;

/**
 * Takes signed results back that will never be issued, in the transaction that decides so: whoever verifies such a file reads that
 * its dossier was stopped or withdrawn, or that the paper was given back to be written anew.
 */
@Component
class VoidResults {

    private static final Actor.Machine COURSE = new Actor.Machine("Tự động, theo tiến trình của hồ sơ");

    private static final Set<DossierState> WITHOUT_RESULT = EnumSet.of(DossierState.STOPPED, DossierState.WITHDRAWN);

    private final JdbcClient jdbc;
    private final SignPaper signPaper;

    VoidResults(JdbcClient jdbc, SignPaper signPaper) {
        this.jdbc = jdbc;
        this.signPaper = signPaper;
    }

    private record Decided(UUID file, long agency) {}

    @EventListener
    void afterwards(DossierMoved moved) {
        var ended = WITHOUT_RESULT.contains(moved.after());
        if (ended || moved.supersedes()) {
            jdbc.sql(YearRange.of(moved.number()).in("""
                            select r.file, r.agency from dossiers.result_{year} r
                            join dossiers.dossier_{year} d on d.id = r.dossier
                            where d.number = :number and r.file is not null and (:ended or r.superseded_at is not null)"""))
                    .param("number", moved.number().value())
                    .param("ended", ended)
                    .query((row, n) -> new Decided(row.getObject("file", UUID.class), row.getLong("agency")))
                    .list()
                    .forEach(one -> signPaper.voidUnissued(COURSE, one.file(), one.agency(), reason(moved.after())));
        }
    }

    private static String reason(DossierState after) {
        return switch (after) {
            case STOPPED -> "Hồ sơ đã dừng giải quyết, kết quả này không được ban hành.";
            case WITHDRAWN -> "Hồ sơ đã được rút, kết quả này không được ban hành.";
            default -> "Văn bản này đã được trả lại để làm lại, không còn giá trị.";
        };
    }
}
