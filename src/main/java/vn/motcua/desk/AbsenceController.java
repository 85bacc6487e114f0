package vn.motcua.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.AbsenceAdministration;
import vn.motcua.agencies.AbsenceAdministration.Leave;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.Dates;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;
import vn.motcua.web.Page;

/** Days on which an officer will be away, told by themselves, with the deputy who does their work meanwhile. */
@Controller
class AbsenceController {

    private final AbsenceAdministration absences;
    private final OfficerAccountPages pages;
    private final Clock clock;

    AbsenceController(AbsenceAdministration absences, OfficerAccountPages pages, Clock clock) {
        this.absences = absences;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/desk/account/absences")
    Page create(Actor.Officer officer, @RequestParam Map<String, String> sent) {
        var typed = new Typed(sent);
        try {
            absences.plan(leave(officer, typed), officer);
        } catch (InvalidInput input) {
            return pages.again(officer, typed, input);
        }
        return Page.redirect(
                "/desk/account",
                "Đã ghi vắng mặt. Người làm thay nhận việc của bạn trong những ngày đó, không cần làm gì thêm.");
    }

    /** Back at work, or not going at all. */
    @PostMapping("/desk/account/absences/{id}/end")
    Page end(Actor.Officer officer, @PathVariable long id) {
        absences.end(id, Province.dateOf(clock.instant()).minusDays(1), officer);
        return Page.redirect("/desk/account", "Đã kết thúc vắng mặt.");
    }

    private static Leave leave(Actor.Officer officer, Typed typed) {
        var faults = new ArrayList<Fault>();
        var first = day(typed, "firstDay", faults);
        var last = day(typed, "lastDay", faults);
        var deputy = AssignmentController.id(typed.text("deputy"));
        if (deputy == null) {
            faults.add(new Fault("deputy", "Chọn người làm thay."));
        }
        if (first.isEmpty() || last.isEmpty() || deputy == null) {
            throw new InvalidInput(faults);
        }
        return new Leave(officer.officer(), deputy, first.get(), last.get(), typed.text("reason"));
    }

    private static Optional<LocalDate> day(Typed typed, String field, List<Fault> faults) {
        var day = Dates.parse(typed.text(field));
        if (day.isEmpty()) {
            faults.add(new Fault(field, "Nhập ngày, ví dụ 05/08/2021."));
        }
        return day;
    }
}
