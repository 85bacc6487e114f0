package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.vocabulary.Actor;

/** Who has read a dossier: told to its owner, and to those who lead an agency that has a part in it. */
@Component
public class Readers {

    private static final int MOST = 200;

    private final Dossiers dossiers;
    private final Gate gate;
    private final Agencies agencies;
    private final JdbcClient jdbc;

    Readers(Dossiers dossiers, Gate gate, Agencies agencies, JdbcClient jdbc) {
        this.dossiers = dossiers;
        this.gate = gate;
        this.agencies = agencies;
        this.jdbc = jdbc;
    }

    /** One reading; {@code detail} is the name of the file for {@link ReadingKind#FILE}, else empty. */
    public record Reading(Instant at, String officer, Agency agency, ReadingKind what, String detail) {}

    /**
     * The latest readings, newest first, at most 200.
     *
     * @throws vn.motcua.vocabulary.NotFound when the dossier is not this person's to see
     * @throws NotYours for an officer who leads nobody
     */
    @Transactional(readOnly = true)
    public List<Reading> of(Actor actor, DossierNumber number) {
        var facts = dossiers.facts(number);
        gate.requireSight(actor, facts);
        if (actor instanceof Actor.Officer officer && !gate.leads(officer)) {
            throw new NotYours("Nhật ký xem hồ sơ dành cho lãnh đạo và chủ hồ sơ.");
        }
        return jdbc.sql("""
                        select at, officer_name, agency, what, detail from dossiers.reading
                        where dossier = :dossier order by no desc limit :most""")
                .param("dossier", facts.id())
                .param("most", MOST)
                .query((row, n) -> new Reading(
                        Dossiers.instantNotNull(row, "at"),
                        row.getString("officer_name"),
                        agencies.byId(row.getLong("agency")),
                        ReadingKind.valueOf(row.getString("what")),
                        row.getString("detail")))
                .list();
    }
}
