package vn.motcua.dossiers;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.vocabulary.Actor;

/**
 * What one officer has done in a dossier: who received and appraised it is warned before approving it too, since nobody else
 * has then looked at it. Small communes have no choice, so it warns and does not forbid.
 */
@Component
public class Handling {

    private static final Set<EventType> TELLING = EnumSet.of(EventType.RECEIVED, EventType.APPRAISED);

    private final JdbcClient jdbc;

    Handling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the officer is the one who received and who appraised it; call only for a dossier they were let see. */
    @Transactional(readOnly = true)
    public boolean aloneBy(Actor.Officer officer, DossierNumber number) {
        return jdbc.sql(YearRange.of(number).in("""
                        select count(distinct e.type) = :all from dossiers.event_{year} e
                        join dossiers.dossier_{year} d on d.id = e.dossier
                        where d.number = :number and e.actor_kind = 'OFFICER' and e.actor = :officer and e.type in (:telling)"""))
                .param("number", number.value())
                .param("officer", officer.officer())
                .param("telling", TELLING.stream().map(EventType::name).toList())
                .param("all", TELLING.size())
                .query(Boolean.class)
                .single();
    }
}
