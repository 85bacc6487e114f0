package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.documents.Files;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.dossiers.DossierView.ConsultationView;
import vn.motcua.dossiers.DossierView.Happening;
import vn.motcua.dossiers.DossierView.LegView;
import vn.motcua.dossiers.DossierView.LetterView;
import vn.motcua.dossiers.DossierView.PauseView;
import vn.motcua.dossiers.DossierView.ResultView;
import vn.motcua.dossiers.DossierView.Rework;
import vn.motcua.dossiers.DossierView.StepView;
import vn.motcua.dossiers.DossierView.VisitView;
import vn.motcua.dossiers.WorkedTimes.Wait;
import vn.motcua.routes.Route;
import vn.motcua.signatures.SignedPapers;

/** The rows that hang on one dossier, as a reader sees them. */
@Component
class DossierRows {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Agencies agencies;
    private final Files files;
    private final StepHolders holders;
    private final SignedPapers signedPapers;

    DossierRows(
            JdbcClient jdbc,
            JsonMapper json,
            Agencies agencies,
            Files files,
            StepHolders holders,
            SignedPapers signedPapers) {
        this.jdbc = jdbc;
        this.json = json;
        this.agencies = agencies;
        this.files = files;
        this.holders = holders;
        this.signedPapers = signedPapers;
    }

    /** How a dossier ended, and what it costs. */
    record Ending(
            @Nullable Instant firstDue,
            @Nullable Instant finished,
            @Nullable Instant returned,
            @Nullable Decision decision,
            long fee) {}

    private JdbcClient.StatementSpec rowsOf(long dossier, String sql) {
        return jdbc.sql(YearRange.ofId(dossier).in(sql)).param("dossier", dossier);
    }

    Ending ending(long dossier) {
        return rowsOf(dossier, """
                        select first_due, finished_at, returned_at, outcome, fee from dossiers.dossier_{year}
                        where id = :dossier""")
                .query((row, n) -> {
                    var outcome = row.getString("outcome");
                    return new Ending(
                            Dossiers.instant(row, "first_due"),
                            Dossiers.instant(row, "finished_at"),
                            Dossiers.instant(row, "returned_at"),
                            outcome == null ? null : Decision.valueOf(outcome),
                            row.getLong("fee"));
                })
                .single();
    }

    /** One round of a leg; its steps are those opened by the event {@code since} and by later ones, before {@code until}. */
    private record Ran(
            int stage,
            int leg,
            int round,
            int since,
            @Nullable Integer until,
            String name,
            long agency,
            boolean lead,
            Instant started,
            Instant due,
            @Nullable Instant ended,
            @Nullable StepOutcome outcome,
            @Nullable Rework rework) {

        boolean has(PlacedStep step) {
            var opened = step.view().no() / Ledger.STEPS_PER_EVENT;
            return step.stage() == stage && step.leg() == leg && opened >= since && (until == null || opened < until);
        }
    }

    List<LegView> legs(Facts facts, @Nullable Route route, WorkedTimes worked) {
        var rounds = rounds(facts.id());
        var steps = steps(facts, rounds, worked);
        return rounds.stream()
                .map(ran -> new LegView(
                        PartNumber.of(facts.number(), route, ran.stage(), ran.leg()),
                        ran.stage(),
                        ran.leg(),
                        ran.round(),
                        route == null ? "" : route.stages().get(ran.stage()).name(),
                        ran.name(),
                        agencies.byId(ran.agency()),
                        ran.lead(),
                        ran.started(),
                        ran.due(),
                        ran.ended(),
                        ran.outcome(),
                        worked.of(
                                ran.agency(),
                                ran.started(),
                                ran.ended(),
                                ran.due(),
                                ran.lead() ? waits(rounds, ran.stage()) : List.of()),
                        ran.rework(),
                        steps.stream().filter(ran::has).map(PlacedStep::view).toList()))
                .toList();
    }

    private List<Ran> rounds(long dossier) {
        return rowsOf(dossier, """
                        select stage, leg, round, since, lead(since) over (partition by stage, leg order by round) as until, name,
                            agency, lead, started_at, due, ended_at, outcome, asked_stage, asked_name, reason
                        from dossiers.leg_{year}
                        where dossier = :dossier
                        order by stage, leg, round""")
                .query((row, n) -> {
                    var asked = row.getObject("asked_stage", Integer.class);
                    return new Ran(
                            row.getInt("stage"),
                            row.getInt("leg"),
                            row.getInt("round"),
                            row.getInt("since"),
                            row.getObject("until", Integer.class),
                            row.getString("name"),
                            row.getLong("agency"),
                            row.getBoolean("lead"),
                            Dossiers.instantNotNull(row, "started_at"),
                            Dossiers.instantNotNull(row, "due"),
                            Dossiers.instant(row, "ended_at"),
                            outcome(row),
                            asked == null
                                    ? null
                                    : new Rework(asked, row.getString("asked_name"), row.getString("reason")));
                })
                .list();
    }

    /** When the lead of a stage waited for what it had given back to others. */
    private static List<Wait> waits(List<Ran> rounds, int stage) {
        return rounds.stream()
                .filter(ran -> ran.rework() != null && ran.rework().askedStage() == stage)
                .map(ran -> new Wait(ran.started(), ran.ended()))
                .sorted(Comparator.comparing(Wait::from))
                .toList();
    }

    private record PlacedStep(int stage, int leg, StepView view) {}

    private List<PlacedStep> steps(Facts facts, List<Ran> rounds, WorkedTimes worked) {
        return rowsOf(facts.id(), """
                        select no, stage, leg, name, role, agency, unit, officer, officer_name, entered_at, due, left_at,
                            outcome, note, on_behalf
                        from dossiers.step_{year} where dossier = :dossier order by no""")
                .query((row, n) -> new PlacedStep(
                        row.getInt("stage"),
                        row.getInt("leg"),
                        new StepView(
                                row.getInt("no"),
                                row.getString("name"),
                                OfficerRole.valueOf(row.getString("role")),
                                agencies.byId(row.getLong("agency")),
                                unit(row),
                                holder(row, facts),
                                Behalves.read(row, json),
                                Dossiers.instantNotNull(row, "entered_at"),
                                Dossiers.instantNotNull(row, "due"),
                                Dossiers.instant(row, "left_at"),
                                outcome(row),
                                worked.of(
                                        row.getLong("agency"),
                                        Dossiers.instantNotNull(row, "entered_at"),
                                        Dossiers.instant(row, "left_at"),
                                        Dossiers.instantNotNull(row, "due"),
                                        waits(row, rounds)),
                                row.getString("note"))))
                .list();
    }

    /** Who did the step, or who holds it; a claim counts while the claimant has the role. */
    private @Nullable String holder(ResultSet row, Facts facts) throws SQLException {
        var officer = row.getObject("officer", Long.class);
        var counts = officer == null
                || row.getObject("left_at") != null
                || holders.hasRole(
                        officer,
                        row.getLong("agency"),
                        row.getObject("unit", Long.class),
                        OfficerRole.valueOf(row.getString("role")),
                        facts);
        return counts ? row.getString("officer_name") : null;
    }

    private static List<Wait> waits(ResultSet row, List<Ran> rounds) throws SQLException {
        var stage = row.getInt("stage");
        var leg = row.getInt("leg");
        return rounds.stream().anyMatch(ran -> ran.stage() == stage && ran.leg() == leg && ran.lead())
                ? waits(rounds, stage)
                : List.of();
    }

    private static @Nullable StepOutcome outcome(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null ? null : StepOutcome.valueOf(outcome);
    }

    private @Nullable String unit(ResultSet row) throws SQLException {
        var unit = row.getObject("unit", Long.class);
        return unit == null ? null : agencies.unit(unit).name();
    }

    List<Happening> timeline(long dossier) {
        return rowsOf(
                        dossier,
                        "select seq, at, type, actor_name, payload from dossiers.event_{year} where dossier = :dossier order by seq")
                .query((row, n) -> {
                    var payload = row.getString("payload");
                    return new Happening(
                            row.getInt("seq"),
                            Dossiers.instantNotNull(row, "at"),
                            EventType.valueOf(row.getString("type")),
                            row.getString("actor_name"),
                            payload == null ? Map.of() : json.readValue(payload, DETAILS));
                })
                .list();
    }

    List<PauseView> pauses(long dossier) {
        return rowsOf(dossier, """
                        select started_at, ended_at, reason, detail, legal_basis from dossiers.pause_{year}
                        where dossier = :dossier order by no""")
                .query((row, n) -> new PauseView(
                        Dossiers.instantNotNull(row, "started_at"),
                        Dossiers.instant(row, "ended_at"),
                        row.getString("reason"),
                        row.getString("detail"),
                        row.getString("legal_basis")))
                .list();
    }

    List<LetterView> letters(long dossier) {
        return rowsOf(
                        dossier,
                        "select no, kind, at, officer from dossiers.letter_{year} where dossier = :dossier order by no")
                .query((row, n) -> new LetterView(
                        row.getInt("no"),
                        LetterKind.valueOf(row.getString("kind")),
                        Dossiers.instantNotNull(row, "at"),
                        row.getString("officer")))
                .list();
    }

    /**
     * The results of a dossier that ended, or not yet, with {@code outcome}: an approved one ends with every approval that
     * stands, a refused one with the lead's refusal.
     */
    List<ResultView> results(long dossier, @Nullable Decision outcome) {
        return rowsOf(dossier, """
                        select r.no, r.title, r.file, r.agency, r.at, r.officer, r.decision, r.superseded_at, l.lead
                        from dossiers.result_{year} r
                        join dossiers.leg_{year} l on l.dossier = r.dossier and l.stage = r.stage and l.leg = r.leg and l.round = 1
                        where r.dossier = :dossier
                        order by r.no""")
                .query((row, n) -> {
                    var file = row.getObject("file", UUID.class);
                    var decision = Decision.valueOf(row.getString("decision"));
                    var superseded = Dossiers.instant(row, "superseded_at");
                    var signed = file == null ? null : signedPapers.of(file).orElse(null);
                    return new ResultView(
                            row.getInt("no"),
                            row.getString("title"),
                            file == null ? null : files.get(signed == null ? file : signed.file()),
                            agencies.byId(row.getLong("agency")),
                            Dossiers.instantNotNull(row, "at"),
                            row.getString("officer"),
                            decision,
                            superseded,
                            superseded == null
                                    && decision == outcome
                                    && (decision == Decision.APPROVED || row.getBoolean("lead")),
                            signed);
                })
                .list();
    }

    /** A consultation with the unit it was put to; null when any unit of the agency may answer. */
    record Question(ConsultationView view, @Nullable Long unit) {}

    List<Question> questions(long dossier) {
        return rowsOf(dossier, """
                        select no, step, from_agency, to_agency, to_unit, question, asked_at, due, verdict, answer, answered_at,
                            answered_name, closed_at, closed_as, closed_reason
                        from dossiers.consultation_{year} where dossier = :dossier order by no""")
                .query((row, n) -> {
                    var verdict = row.getString("verdict");
                    var end = row.getString("closed_as");
                    var unit = row.getObject("to_unit", Long.class);
                    var view = new ConsultationView(
                            row.getInt("no"),
                            row.getObject("step", Integer.class),
                            agencies.byId(row.getLong("from_agency")),
                            agencies.byId(row.getLong("to_agency")),
                            unit == null ? null : agencies.unit(unit).name(),
                            row.getString("question"),
                            Dossiers.instantNotNull(row, "asked_at"),
                            Dossiers.instantNotNull(row, "due"),
                            verdict == null ? null : AnswerConsultation.Verdict.valueOf(verdict),
                            row.getString("answer"),
                            Dossiers.instant(row, "answered_at"),
                            row.getString("answered_name"),
                            Dossiers.instant(row, "closed_at"),
                            end == null ? null : QuestionEnd.valueOf(end),
                            row.getString("closed_reason"));
                    return new Question(view, unit);
                })
                .list();
    }

    List<VisitView> visits(long dossier) {
        return rowsOf(dossier, """
                        select no, step, agency, visit_at, place, participants, arranged_at, arranged_name, held_at, present,
                            finding, file, ended_at, ended_as, ended_reason, ended_name
                        from dossiers.field_visit_{year} where dossier = :dossier order by no""")
                .query((row, n) -> {
                    var file = row.getObject("file", UUID.class);
                    var end = row.getString("ended_as");
                    return new VisitView(
                            row.getInt("no"),
                            row.getInt("step"),
                            agencies.byId(row.getLong("agency")),
                            Dossiers.instantNotNull(row, "visit_at"),
                            row.getString("place"),
                            row.getString("participants"),
                            Dossiers.instantNotNull(row, "arranged_at"),
                            row.getString("arranged_name"),
                            Dossiers.instant(row, "held_at"),
                            row.getString("present"),
                            row.getString("finding"),
                            file == null ? null : files.get(file),
                            Dossiers.instant(row, "ended_at"),
                            end == null ? null : VisitEnd.valueOf(end),
                            row.getString("ended_reason"),
                            row.getString("ended_name"));
                })
                .list();
    }
}
