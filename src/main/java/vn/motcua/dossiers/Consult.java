package vn.motcua.dossiers;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Province;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** Asks another unit for its opinion (lấy ý kiến, NĐ 61/2018 Art 19(5)) beside the step, with content and deadline. */
@Component
public class Consult {

    private static final int LONGEST_DAYS = 30;
    private static final Duration WORKING_DAY = Duration.ofHours(8);

    private final StepWork work;
    private final Agencies agencies;
    private final Calendars calendars;

    Consult(StepWork work, Agencies agencies, Calendars calendars) {
        this.work = work;
        this.agencies = agencies;
        this.calendars = calendars;
    }

    private record Request(
            DossierNumber number,
            @Nullable Integer step,
            String agency,
            @Nullable Long unit,
            String question,
            int days) {}

    /**
     * Asks an agency, or one unit of it.
     *
     * @param step the step shown on the officer's screen; null = theirs
     * @param agency code of the agency asked
     * @param days working days for the answer, 1 to 30
     */
    public Standing ask(
            Actor actor,
            DossierNumber number,
            @Nullable Integer step,
            String agency,
            @Nullable Long unit,
            String question,
            int days,
            RequestKey key) {
        return work.run(
                actor,
                number,
                step,
                StepAction.CONSULT,
                new Request(number, step, agency, unit, question, days),
                key,
                (dossier, open, now) -> {
                    var said = Reason.content("question", question);
                    var asked = agencies.byCode(agency)
                            .filter(found -> found.existsOn(Province.dateOf(now)))
                            .orElseThrow(() -> new InvalidInput("agency", "Chọn cơ quan cần lấy ý kiến."));
                    if (unit != null && agencies.unit(unit).agency() != asked.id()) {
                        throw new InvalidInput("unit", "Đơn vị này không thuộc cơ quan đã chọn.");
                    }
                    if (days < 1 || days > LONGEST_DAYS) {
                        throw new InvalidInput("days", "Thời hạn trả lời từ 1 đến 30 ngày làm việc.");
                    }
                    var due = calendars.forAgency(asked.id()).plusWorking(now, WORKING_DAY.multipliedBy(days));
                    var move = dossier.consult(open, asked.name(), said, due);
                    move.question = new Move.Question(open, asked.id(), unit, said, due);
                    return move;
                });
    }
}
