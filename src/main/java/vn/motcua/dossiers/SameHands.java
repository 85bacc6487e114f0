package vn.motcua.dossiers;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.vocabulary.Actor;

/**
 * Notices when whoever decides also received and appraised the dossier (một người làm cả ba khâu), so that nobody else has
 * looked at it. That is a question for a person and bars nothing: at a small office, or "4 tại chỗ", it may be as it should.
 */
@Component
class SameHands {

    /** Under which name an event tells it. */
    static final String DETAIL = "sameHands";

    private final JdbcClient jdbc;

    SameHands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the event of a decision says of it: nothing where several persons had a hand in the dossier. */
    Map<String, Object> told(Actor actor, Facts facts) {
        return wouldDecide(actor, facts) ? Map.of(DETAIL, true) : Map.of();
    }

    /** Whether a decision of this actor would be the third of the three. */
    boolean wouldDecide(Actor actor, Facts facts) {
        return actor instanceof Actor.Officer officer
                && jdbc.sql(YearRange.ofId(facts.id()).in("""
                        select count(distinct type) = 2 from dossiers.event_{year}
                        where dossier = :dossier and actor_kind = 'OFFICER' and actor = :officer
                            and type in ('RECEIVED', 'APPRAISED')"""))
                        .param("dossier", facts.id())
                        .param("officer", officer.officer())
                        .query(Boolean.class)
                        .single();
    }
}
