package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.Capacities;
import vn.motcua.agencies.Capacity;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.agencies.Position;
import vn.motcua.dossiers.Dossier.Facts;

/** What a dossier waits for while its clock runs, whose it is to do and who answers for them; for those who remind them. */
@Component
public class AwaitedWork {

    /** What sets the numbers of a leg's rounds apart. */
    private static final int ROUND = 1_000_000;

    private final Dossiers dossiers;
    private final StepHolders holders;
    private final Capacities capacities;
    private final JdbcClient jdbc;

    AwaitedWork(Dossiers dossiers, StepHolders holders, Capacities capacities, JdbcClient jdbc) {
        this.dossiers = dossiers;
        this.holders = holders;
        this.capacities = capacities;
        this.jdbc = jdbc;
    }

    /** What is waited for. */
    public enum Kind {
        STEP,
        LEG,
        CONSULTATION
    }

    /**
     * A step, a leg that runs beside others, or an opinion that is awaited.
     *
     * @param no number of the step or of the consultation within the dossier; of a leg, a thousand times its stage and its
     *     own, and a million for each time it was given back
     * @param what name of the step or leg, or the question
     * @param agency whose working hours count
     * @param held whether one officer has it
     * @param officers who holds it and who stands in for them today, else all who may do it; of a leg, who heads the units
     * @param superiors who hands that work out; of a leg, who leads the agency; of an opinion, who heads the dossier's one-stop
     *     desk and who asked
     */
    public record Awaited(
            Kind kind,
            int no,
            String what,
            long agency,
            Instant since,
            Instant due,
            boolean held,
            List<Long> officers,
            List<Long> superiors) {}

    /** Nothing while the clock stands still, and nothing once it has ended. */
    @Transactional(readOnly = true)
    public List<Awaited> of(DossierNumber number) {
        return dossiers.find(number) instanceof Dossier.InProgress running
                ? Stream.of(
                                running.steps().stream()
                                        .map(step -> step(step, running.facts()))
                                        .toList(),
                                legs(running.facts()),
                                consultations(running.facts()))
                        .flatMap(List::stream)
                        .toList()
                : List.of();
    }

    /** All whose clock runs now. */
    @Transactional(readOnly = true)
    public List<DossierNumber> running() {
        return jdbc.sql("select number from dossiers.dossier where finished_at is null and state = 'IN_PROGRESS'")
                .query((row, n) -> new DossierNumber(row.getString("number")))
                .list();
    }

    private Awaited step(OpenStep step, Facts facts) {
        var holder = holders.holder(step, facts);
        return new Awaited(
                Kind.STEP,
                step.no(),
                step.name(),
                step.agency(),
                step.enteredAt(),
                step.due(),
                holder != null,
                officers(
                        step.agency(),
                        facts,
                        capacity -> StepHolders.fits(capacity, step, facts)
                                && (holder == null || capacity.position().officer() == holder)),
                officers(step.agency(), facts, capacity -> StepHolders.handsOut(capacity.position(), step)));
    }

    private List<Awaited> legs(Facts facts) {
        return jdbc.sql(YearRange.ofId(facts.id()).in("""
                        select stage, leg, round, name, agency, started_at, due from dossiers.leg_{year} l
                        where dossier = :dossier and ended_at is null
                            and (round > 1 or exists (
                                select from dossiers.leg_{year} other
                                where other.dossier = l.dossier and other.stage = l.stage and other.leg <> l.leg))
                        order by stage, leg"""))
                .param("dossier", facts.id())
                .query((row, n) -> {
                    var agency = row.getLong("agency");
                    return new Awaited(
                            Kind.LEG,
                            (row.getInt("round") - 1) * ROUND + row.getInt("stage") * 1000 + row.getInt("leg"),
                            row.getString("name"),
                            agency,
                            Dossiers.instantNotNull(row, "started_at"),
                            Dossiers.instantNotNull(row, "due"),
                            false,
                            officers(agency, facts, capacity -> has(capacity, OfficerRole.UNIT_HEAD)),
                            officers(agency, facts, capacity -> has(capacity, OfficerRole.APPROVER)));
                })
                .list();
    }

    private List<Awaited> consultations(Facts facts) {
        return jdbc.sql(YearRange.ofId(facts.id()).in("""
                        select no, from_officer, to_agency, to_unit, question, asked_at, due from dossiers.consultation_{year}
                        where dossier = :dossier and answered_at is null and closed_at is null order by no"""))
                .param("dossier", facts.id())
                .query((row, n) -> {
                    var agency = row.getLong("to_agency");
                    var unit = row.getObject("to_unit", Long.class);
                    return new Awaited(
                            Kind.CONSULTATION,
                            row.getInt("no"),
                            row.getString("question"),
                            agency,
                            Dossiers.instantNotNull(row, "asked_at"),
                            Dossiers.instantNotNull(row, "due"),
                            false,
                            officers(agency, facts, capacity -> givesOpinion(capacity.position(), unit)),
                            Stream.concat(
                                            officers(
                                                    facts.desk(),
                                                    facts,
                                                    capacity -> has(capacity, OfficerRole.DESK_HEAD))
                                                    .stream(),
                                            Stream.of(row.getLong("from_officer")))
                                    .toList());
                })
                .list();
    }

    private static boolean has(Capacity capacity, OfficerRole role) {
        return capacity.position().role() == role;
    }

    private static boolean givesOpinion(Position position, @Nullable Long unit) {
        return position.role().givesOpinions() && StepHolders.within(position, unit);
    }

    private List<Long> officers(long agency, Facts facts, Predicate<Capacity> wanted) {
        return capacities.in(agency).stream()
                .filter(capacity -> capacity.reaches(facts.procedureCode()))
                .filter(wanted)
                .map(Capacity::officer)
                .distinct()
                .toList();
    }
}
