package vn.motcua.dossiers;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.signatures.SignedPaper.Withdrawal;
import vn.motcua.signatures.SignedPapers;
import vn.motcua.vocabulary.InvalidInput;

/** Keeps a result that was taken back from being handed out as good. */
@Component
class RevokedResults {

    private final JdbcClient jdbc;
    private final SignedPapers papers;

    RevokedResults(JdbcClient jdbc, SignedPapers papers) {
        this.jdbc = jdbc;
        this.papers = papers;
    }

    /** Throws {@link InvalidInput} when one of the results the dossier ends with was taken back. */
    void requireNone(Facts dossier) {
        jdbc.sql(YearRange.ofId(dossier.id()).in("""
                        select file from dossiers.result_{year}
                        where dossier = :dossier and superseded_at is null and file is not null"""))
                .param("dossier", dossier.id())
                .query((row, n) -> row.getObject("file", UUID.class))
                .list()
                .forEach(this::requireGood);
    }

    private void requireGood(UUID file) {
        papers.of(file).map(paper -> paper.withdrawal()).ifPresent(withdrawal -> {
            throw new InvalidInput("", sentence(withdrawal) + " Kết quả đã thu hồi không trả được.");
        });
    }

    static String sentence(Withdrawal withdrawal) {
        return "Kết quả này đã bị %s thu hồi lúc %s. Lý do: %s"
                .formatted(withdrawal.officer(), VietnameseTime.moment(withdrawal.at()), withdrawal.reason());
    }
}
