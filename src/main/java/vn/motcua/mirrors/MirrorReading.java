package vn.motcua.mirrors;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.agencies.Agencies;
import vn.motcua.dossiers.ListReadings;
import vn.motcua.dossiers.Sights;
import vn.motcua.mirrors.MirroredDossier.Version;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/** Reads one mirrored dossier, for an officer who may see its agency's dossiers or for the source whose it is. */
@Component
public class MirrorReading {

    private static final int MOST_VERSIONS = 100;

    private final JdbcClient jdbc;
    private final Sights sights;
    private final Agencies agencies;
    private final ListReadings readings;
    private final MirrorRows rows;
    private final JsonMapper json;

    MirrorReading(
            JdbcClient jdbc,
            Sights sights,
            Agencies agencies,
            ListReadings readings,
            MirrorRows rows,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.sights = sights;
        this.agencies = agencies;
        this.readings = readings;
        this.rows = rows;
        this.json = json;
    }

    private record Told(Version version, Content content) {}

    /**
     * Reads a mirrored dossier, with its latest hundred versions, and puts on record that the officer did.
     *
     * @param source code of the system it is processed in
     * @throws NotFound when there is none, or its agency's dossiers are not the officer's to see
     */
    @Transactional
    public MirroredDossier read(Actor.Officer officer, String source, MirrorNumber number) {
        var dossier = find(officer, source, number)
                .orElseThrow(() -> new NotFound("mirrored dossier %s of %s".formatted(number, source)));
        readings.read(
                officer,
                "Hồ sơ đồng bộ %s của %s".formatted(number, dossier.source().code()));
        return dossier;
    }

    /** Which version of a dossier stands here, for its source to compare with its own. */
    public record StandingVersion(MirrorNumber number, long version, Instant reportedAt) {}

    /** Throws {@link NotFound} for what this source never told. */
    @Transactional(readOnly = true)
    public StandingVersion standing(ReportingSource by, MirrorNumber number) {
        return rows.present(by.system().id(), number)
                .map(present -> new StandingVersion(number, present.version(), present.reportedAt()))
                .orElseThrow(() -> new NotFound("mirrored dossier " + number));
    }

    private Optional<MirroredDossier> find(Actor.Officer officer, String source, MirrorNumber number) {
        return jdbc.sql("""
                        select %s, d.id, d.number, d.version, d.procedure_code, d.procedure_name, d.agency, d.applicant,
                            d.id_mask, d.state, d.received_at, d.due, d.result_at, d.reported_at
                        from mirrors.dossier d join mirrors.source s on s.id = d.source
                        where s.code = :source and d.number = :number
                          and exists (select from unnest(:agencies, :limits) as mine (agency, limited)
                                      where mine.agency = d.agency and mine.limited in ('', d.procedure_code))""".formatted(SourceSystems.COLUMNS))
                .param("source", source)
                .param("number", number.value())
                .params(sights.parameters(officer))
                .query((row, n) -> {
                    var agency = agencies.byId(row.getLong("agency"));
                    var told = told(row.getLong("id"), row.getLong("version"));
                    return new MirroredDossier(
                            SourceSystems.read(row),
                            number,
                            row.getLong("version"),
                            row.getString("procedure_code"),
                            row.getString("procedure_name"),
                            agency.code(),
                            agency.name(),
                            row.getString("applicant"),
                            row.getString("id_mask"),
                            MirroredState.valueOf(row.getString("state")),
                            Rows.instant(row, "received_at"),
                            Rows.instantIfAny(row, "due"),
                            Rows.instantIfAny(row, "result_at"),
                            Rows.instant(row, "reported_at"),
                            told.getFirst().content().happenings(),
                            told.stream().map(Told::version).toList());
                })
                .optional();
    }

    /** The versions of a dossier up to the one that stands, the newest first; there is always one. */
    private List<Told> told(long dossier, long standing) {
        return jdbc.sql("""
                        select version, at, content from mirrors.snapshot where dossier = :dossier and version <= :standing
                        order by version desc limit :most""")
                .param("dossier", dossier)
                .param("standing", standing)
                .param("most", MOST_VERSIONS)
                .query((row, n) -> {
                    var content = json.readValue(row.getString("content"), Content.class);
                    return new Told(
                            new Version(
                                    row.getLong("version"), Rows.instant(row, "at"), content.state(), content.due()),
                            content);
                })
                .list();
    }
}
