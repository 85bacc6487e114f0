package vn.motcua.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.Absence;
import vn.motcua.agencies.AbsenceAdministration;
import vn.motcua.agencies.AbsenceAdministration.Leave;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Choice;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** Days on which an officer is away, told for them by whoever administers them, e.g. when they fell ill. */
@Controller
class AbsenceController {

    private final Agencies agencies;
    private final AbsenceAdministration administration;
    private final AdministrationRights rights;
    private final Clock clock;

    AbsenceController(
            Agencies agencies, AbsenceAdministration administration, AdministrationRights rights, Clock clock) {
        this.agencies = agencies;
        this.administration = administration;
        this.rights = rights;
        this.clock = clock;
    }

    static String endingOf(Absence absence) {
        return "/admin/absences/" + absence.id() + "/end";
    }

    @GetMapping("/admin/officers/{id}/absences/new")
    Page form(Actor.Officer by, @PathVariable long id) {
        rights.requireOfficer(by, id);
        return plan(by, id).filledIn(Map.of("firstDay", VietnameseTime.date(today())));
    }

    @PostMapping("/admin/officers/{id}/absences")
    Page create(Actor.Officer by, @PathVariable long id, @RequestParam Map<String, String> typed) {
        rights.requireOfficer(by, id);
        try {
            administration.plan(read(id, new Typed(typed)), by);
        } catch (InvalidInput input) {
            return plan(by, id).refused(typed, input);
        }
        return Page.redirect("/admin/officers/" + id, "Đã ghi vắng mặt.");
    }

    @GetMapping("/admin/absences/{id}/end")
    Page endForm(Actor.Officer by, @PathVariable long id) {
        var absence = administration.byId(id, by);
        rights.requireOfficer(by, absence.principal());
        return end(by, absence).filledIn(Map.of("lastDay", VietnameseTime.date(today())));
    }

    @PostMapping("/admin/absences/{id}/end")
    Page end(Actor.Officer by, @PathVariable long id, @RequestParam Map<String, String> typed) {
        var absence = administration.byId(id, by);
        rights.requireOfficer(by, absence.principal());
        try {
            administration.end(id, new Typed(typed).day("lastDay"), by);
        } catch (InvalidInput input) {
            return end(by, absence).refused(typed, input);
        }
        return Page.redirect("/admin/officers/" + absence.principal(), "Đã ghi ngày kết thúc vắng mặt.");
    }

    private static Leave read(long officer, Typed typed) {
        InvalidInput.together(() -> typed.day("firstDay"), () -> typed.day("lastDay"), () -> deputy(typed));
        return new Leave(officer, deputy(typed), typed.day("firstDay"), typed.day("lastDay"), typed.text("reason"));
    }

    private static long deputy(Typed typed) {
        return typed.id("deputy").orElseThrow(() -> new InvalidInput("deputy", "Chọn người làm thay."));
    }

    private FormPage plan(Actor.Officer by, long id) {
        return new FormPage(
                rights.isProvinceAdmin(by),
                back(id),
                "Ghi vắng mặt",
                "Trong những ngày đó người làm thay thấy và làm được việc của "
                        + agencies.officer(id).name() + ", kể cả hồ sơ đang giữ.",
                "/admin/officers/" + id + "/absences",
                List.of(
                        new Field.Day("firstDay", "Vắng từ ngày", "Ví dụ 05/08/2026", true),
                        new Field.Day("lastDay", "Đến hết ngày", "Ví dụ 07/08/2026", true),
                        new Field.OneOf(
                                "deputy",
                                "Người làm thay",
                                "Đang làm việc tại cùng cơ quan; thay lãnh đạo ký phải là một lãnh đạo khác",
                                administration.deputies(id).stream()
                                        .map(deputy -> new Choice(Long.toString(deputy.id()), deputy.name()))
                                        .toList(),
                                "Chọn đồng nghiệp"),
                        new Field.Line("reason", "Lý do", null, false)),
                "Ghi vắng mặt");
    }

    private FormPage end(Actor.Officer by, Absence absence) {
        return new FormPage(
                rights.isProvinceAdmin(by),
                back(absence.principal()),
                "Kết thúc vắng mặt",
                "Vắng mặt từ %s đến hết %s. Ngày cuối trước ngày đầu nghĩa là bỏ lần vắng mặt này."
                        .formatted(VietnameseTime.date(absence.firstDay()), VietnameseTime.date(absence.lastDay())),
                endingOf(absence),
                List.of(new Field.Day("lastDay", "Ngày vắng cuối cùng", "Ví dụ 06/08/2026", true)),
                "Kết thúc vắng mặt");
    }

    private Link back(long officer) {
        return new Link(agencies.officer(officer).name(), "/admin/officers/" + officer);
    }

    private LocalDate today() {
        return Province.dateOf(clock.instant());
    }
}
