package vn.motcua.dossiers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/** What the actions on a dossier called for in writing, for whoever may have it; that an officer reads it is put on record. */
@Component
public class Letters {

    private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};

    private final DossierReading reading;
    private final ReadingLog log;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Letters(DossierReading reading, ReadingLog log, JdbcClient jdbc, JsonMapper json) {
        this.reading = reading;
        this.log = log;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One letter.
     *
     * @param letter {@code LetterView.no}
     * @throws NotFound when the dossier is not this person's to see, or has no such letter for them
     */
    @Transactional
    public LetterCall letter(Actor actor, DossierNumber number, int letter) {
        var dossier = reading.whole(actor, number);
        var call = jdbc.sql(YearRange.of(number).in("""
                        select l.kind, l.at, l.officer, l.on_behalf, l.content from dossiers.letter_{year} l
                        join dossiers.dossier_{year} d on d.id = l.dossier
                        where d.number = :number and l.no = :no"""))
                .param("number", number.value())
                .param("no", letter)
                .query((row, n) -> new LetterCall(
                        dossier,
                        letter,
                        LetterKind.valueOf(row.getString("kind")),
                        Dossiers.instantNotNull(row, "at"),
                        row.getString("officer"),
                        Behalves.read(row, json),
                        json.readValue(row.getString("content"), CONTENT)))
                .optional()
                .filter(found -> found.kind().forApplicant() || !(actor instanceof Actor.Citizen))
                .orElseThrow(() -> new NotFound("Hồ sơ không có giấy tờ này"));
        log.file(actor, number, call.kind().label());
        return call;
    }

    /**
     * A result that was decided in words.
     *
     * @throws NotFound when it is not this person's to have, or is a file
     */
    @Transactional
    public WrittenResult result(Actor actor, DossierNumber number, int result) {
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
        log.file(actor, number, view.title());
        return new WrittenResult(
                dossier,
                view,
                written.onBehalf(),
                String.valueOf(written.content().getOrDefault("text", "")));
    }
}
