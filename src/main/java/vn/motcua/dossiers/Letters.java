package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.documents.Papers;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/** The papers of a dossier as PDF, set from the content they were issued with, so that a reprint says what the first print said. */
@Component
public class Letters {

    private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};

    private final DossierReading reading;
    private final LetterSetting setting;
    private final Papers papers;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Letters(DossierReading reading, LetterSetting setting, Papers papers, JdbcClient jdbc, JsonMapper json) {
        this.reading = reading;
        this.setting = setting;
        this.papers = papers;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A letter as it was issued. */
    record Issued(
            LetterKind kind,
            Instant at,
            String officer,
            @Nullable OnBehalf onBehalf,
            Map<String, Object> content) {

        /** Whose name stands below it, and for whom they signed. */
        String signedBy() {
            return onBehalf == null ? officer : officer + " " + onBehalf.mark();
        }
    }

    /**
     * Sets one letter.
     *
     * @param letter {@code LetterView.no}
     * @throws NotFound when the dossier is not this person's to see, or has no such letter
     */
    public byte[] pdf(Actor actor, DossierNumber number, int letter) {
        var dossier = reading.whole(actor, number);
        var issued = jdbc.sql(YearRange.of(number).in("""
                        select l.kind, l.at, l.officer, l.on_behalf, l.content from dossiers.letter_{year} l
                        join dossiers.dossier_{year} d on d.id = l.dossier
                        where d.number = :number and l.no = :no"""))
                .param("number", number.value())
                .param("no", letter)
                .query((row, n) -> new Issued(
                        LetterKind.valueOf(row.getString("kind")),
                        Dossiers.instantNotNull(row, "at"),
                        row.getString("officer"),
                        Behalves.read(row, json),
                        json.readValue(row.getString("content"), CONTENT)))
                .optional()
                .filter(found -> found.kind().forApplicant() || !(actor instanceof Actor.Citizen))
                .orElseThrow(() -> new NotFound("Hồ sơ không có giấy tờ này"));
        return switch (issued.kind()) {
            case APPOINTMENT_SLIP -> setting.slip(dossier, issued).toPdf(papers);
            case SUPPLEMENT_REQUEST -> setting.supplement(dossier, issued).toPdf(papers);
            case INTAKE_REFUSAL -> setting.refusal(dossier, issued).toPdf(papers);
            case COLLECTION_RECEIPT -> setting.collection(dossier, issued).toPdf(papers);
            case ROUTING_SHEET -> setting.routingSheet(dossier).toPdf(papers);
        };
    }

    /** The routing sheet (phiếu kiểm soát) as the hand-overs stand now: who had it how long is for officers. */
    public byte[] routingSheet(Actor.Officer officer, DossierNumber number) {
        return setting.routingSheet(reading.read(officer, number)).toPdf(papers);
    }

    /** A result that the system sets from its text. */
    public byte[] result(Actor actor, DossierNumber number, int result) {
        var dossier = reading.whole(actor, number);
        var view = Attachments.result(actor, dossier, result);
        if (view.file() != null) {
            throw new NotFound("Kết quả này là một tệp");
        }
        record Written(@Nullable OnBehalf onBehalf, Map<String, Object> content) {}
        var written = jdbc.sql(YearRange.of(number).in("""
                        select r.on_behalf, r.content from dossiers.result_{year} r
                        join dossiers.dossier_{year} d on d.id = r.dossier
                        where d.number = :number and r.no = :no"""))
                .param("number", number.value())
                .param("no", result)
                .query((row, n) ->
                        new Written(Behalves.read(row, json), json.readValue(row.getString("content"), CONTENT)))
                .single();
        return setting.result(dossier, view, written.onBehalf(), written.content())
                .toPdf(papers);
    }
}
