package vn.motcua.desk;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.calendar.Calendars;
import vn.motcua.mirrors.MirrorNumber;
import vn.motcua.mirrors.MirrorReading;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Page;

/** One dossier that a ministry's own system processes, to read. */
@Controller
class MirrorController {

    private final MirrorReading reading;
    private final Calendars calendars;
    private final Clock clock;

    MirrorController(MirrorReading reading, Calendars calendars, Clock clock) {
        this.reading = reading;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/desk/mirrors/{source}/{number}")
    Page show(Actor.Officer officer, @PathVariable String source, @PathVariable String number) {
        var wanted = MirrorNumber.find(number).orElseThrow(() -> new NotFound("mirrored dossier " + number));
        var now = clock.instant();
        return new MirrorPage(reading.read(officer, source, wanted), new Dues(calendars, now), now);
    }
}
