package vn.motcua.reorganisation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.vocabulary.Actor;

/** Keeper of what a plan could not do, dossier by dossier or as a whole, with what was wrong; the next pass tries it again. */
@Component
public class PlanFaults {

    private static final String WHOLE_PLAN = "";
    private static final int LONGEST = 500;
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final AdministrationRights rights;
    private final Clock clock;

    PlanFaults(JdbcClient jdbc, AdministrationRights rights, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * What could not be done.
     *
     * @param number the dossier that stayed where it was; empty when nothing of the plan could be carried out
     */
    public record Fault(String number, String reason, Instant at) {

        public boolean ofWholePlan() {
            return number.equals(WHOLE_PLAN);
        }
    }

    /** Those of a plan's latest pass, at most a hundred; for administrators of the province. */
    @Transactional(readOnly = true)
    public List<Fault> of(long plan, Actor by) {
        rights.requireProvince(by);
        return jdbc.sql("""
                        select number, fault, at from reorganisation.plan_fault
                        where plan = :plan order by number limit :most""")
                .param("plan", plan)
                .param("most", SHOWN)
                .query((row, n) -> new Fault(
                        row.getString("number"),
                        row.getString("fault"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The plan could not be begun. */
    void addBlocked(long plan, RuntimeException fault) {
        add(plan, WHOLE_PLAN, fault);
    }

    void add(long plan, String number, RuntimeException fault) {
        var text =
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(fault).getMessage());
        jdbc.sql("""
                        insert into reorganisation.plan_fault (plan, number, fault, at) values (:plan, :number, :fault, :at)
                        on conflict (plan, number) do update set fault = excluded.fault, at = excluded.at""")
                .param("plan", plan)
                .param("number", number)
                .param("fault", text.substring(0, Math.min(text.length(), LONGEST)))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets those of former passes, which were moved since. */
    void forgetBefore(long plan, Instant pass) {
        jdbc.sql("delete from reorganisation.plan_fault where plan = :plan and at < :pass")
                .param("plan", plan)
                .param("pass", pass.atOffset(ZoneOffset.UTC))
                .update();
    }
}
