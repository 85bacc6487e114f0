package vn.motcua.dossiers;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.signatures.SignedPaper;
import vn.motcua.signatures.SignedPaper.Withdrawal;
import vn.motcua.signatures.SignedPapers;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/** Keeps a result that was taken back, or lacks its seal, from being handed out as good. */
@Component
class RevokedResults {

    private final JdbcClient jdbc;
    private final DossierReading reading;
    private final Gate gate;
    private final SignedPapers papers;

    RevokedResults(JdbcClient jdbc, DossierReading reading, Gate gate, SignedPapers papers) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.gate = gate;
        this.papers = papers;
    }

    /** Throws {@link InvalidInput} when one of the results the dossier ends with was taken back. */
    void requireNone(Facts dossier) {
        signed(dossier).forEach(paper -> {
            var withdrawal = paper.withdrawal();
            if (withdrawal != null) {
                throw new InvalidInput("", sentence(withdrawal) + " Kết quả đã thu hồi không trả được.");
            }
        });
    }

    /** What leaves as an electronic copy carries the agency's seal beside its signature (NĐ 30/2020 Art 13(2)). */
    void requireSealed(Facts dossier) {
        if (signed(dossier).anyMatch(paper -> !paper.sealed())) {
            throw new InvalidInput(
                    "way", "Kết quả đã ký số mà chưa có dấu số của cơ quan: văn thư đóng dấu rồi mới trả bản điện tử.");
        }
    }

    private Stream<SignedPaper> signed(Facts dossier) {
        return jdbc
                .sql(YearRange.ofId(dossier.id()).in("""
                        select file from dossiers.result_{year}
                        where dossier = :dossier and superseded_at is null and file is not null"""))
                .param("dossier", dossier.id())
                .query((row, n) -> row.getObject("file", UUID.class))
                .list()
                .stream()
                .flatMap(file -> papers.of(file).stream());
    }

    /**
     * One that was taken back and nothing has taken the place of.
     *
     * @throws NotFound when the dossier is not the officer's to see, or has no such result
     * @throws InvalidInput for {@code result} when it stands, or was replaced
     */
    RevokedResult one(Actor.Officer officer, DossierNumber number, int no) {
        var result = Attachments.result(officer, reading.whole(officer, number), no);
        if (result.signed() == null || result.signed().withdrawal() == null || result.superseded() != null) {
            throw new InvalidInput(
                    "result", "Chỉ ban hành kết quả thay thế cho kết quả đã thu hồi và chưa được thay thế.");
        }
        var place = jdbc.sql(YearRange.of(number).in("""
                        select r.stage, r.leg, r.step, r.agency from dossiers.result_{year} r
                        join dossiers.dossier_{year} d on d.id = r.dossier
                        where d.number = :number and r.no = :no"""))
                .param("number", number.value())
                .param("no", no)
                .query((row, n) -> new Move.ResultPlace(
                        row.getInt("stage"), row.getInt("leg"), row.getInt("step"), row.getLong("agency")))
                .single();
        return new RevokedResult(result, place);
    }

    /** The leadership of the agency whose result it was. Throws {@link NotYours}. */
    Acting requireReplacing(Actor.Officer officer, Facts dossier, RevokedResult former) {
        var agency = former.view().agency();
        return gate.approving(officer, dossier, agency.id())
                .orElseThrow(() ->
                        new NotYours("Việc ban hành kết quả thay thế do lãnh đạo " + agency.name() + " quyết định."));
    }

    static String sentence(Withdrawal withdrawal) {
        return "Kết quả này đã bị %s thu hồi lúc %s. Lý do: %s"
                .formatted(withdrawal.officer(), VietnameseTime.moment(withdrawal.at()), withdrawal.reason());
    }
}
