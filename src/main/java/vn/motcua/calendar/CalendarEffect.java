package vn.motcua.calendar;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a change to the calendar would do, found out by making it and taking it back. */
@Component
public class CalendarEffect {

    private final JdbcClient jdbc;
    private final List<Hook> hooks;
    private final TransactionTemplate transaction;

    CalendarEffect(JdbcClient jdbc, List<Hook> hooks, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.hooks = List.copyOf(hooks);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Told by a module above the calendar (dossiers): what of its own a change would touch, in words. */
    public interface Hook {

        /** {@code changed} are the calendars as they would be. */
        List<String> affectedBy(CalendarChanged change, Calendars changed);
    }

    /**
     * Tries a change and takes it back; empty when it touches nobody.
     *
     * @throws vn.motcua.vocabulary.InvalidInput as the change itself does
     */
    public List<String> of(Supplier<CalendarChanged> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            var tried = change.get();
            var changed = Calendars.asSeenHere(jdbc);
            return hooks.stream()
                    .flatMap(hook -> hook.affectedBy(tried, changed).stream())
                    .toList();
        }));
    }
}
