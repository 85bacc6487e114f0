package vn.motcua.admin;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarChanged;
import vn.motcua.calendar.CalendarEffect;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** Makes a change to the calendar once its effect on running dossiers was seen; at once when it touches none. */
@Component
class CalendarEffects {

    private static final Set<String> NOT_TYPED = Set.of("_csrf", "key", CalendarEffectPage.SEEN);

    private final CalendarEffect effect;

    CalendarEffects(CalendarEffect effect) {
        this.effect = effect;
    }

    /** A change as it was asked for: on which page, with what typed. */
    record Asked(boolean province, Link back, String title, String action, Map<String, String> typed) {}

    /** {@code done} says where to go on after the change. */
    Page make(Asked asked, Supplier<CalendarChanged> change, Function<CalendarChanged, Page> done) {
        if (!asked.typed().containsKey(CalendarEffectPage.SEEN)) {
            var affected = effect.of(change);
            if (!affected.isEmpty()) {
                var typed = new TreeMap<>(asked.typed());
                typed.keySet().removeAll(NOT_TYPED);
                return new CalendarEffectPage(
                        asked.province(), asked.back(), asked.title(), affected, asked.action(), typed);
            }
        }
        return done.apply(change.get());
    }
}
