package vn.motcua.admin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Unit;
import vn.motcua.agencies.UnitAdministration;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Choice;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** Renames and ends a unit of an agency. */
@Controller
class UnitController {

    private final Agencies agencies;
    private final UnitAdministration units;
    private final AdministrationRights rights;
    private final Clock clock;

    UnitController(Agencies agencies, UnitAdministration units, AdministrationRights rights, Clock clock) {
        this.agencies = agencies;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/admin/agencies/{id}/units/{unit}/name")
    Page nameForm(Actor.Officer by, @PathVariable long id, @PathVariable long unit) {
        var found = unit(by, id, unit);
        return name(by, found).filledIn(Map.of("name", found.name()));
    }

    @PostMapping("/admin/agencies/{id}/units/{unit}/name")
    Page rename(
            Actor.Officer by, @PathVariable long id, @PathVariable long unit, @RequestParam Map<String, String> typed) {
        var found = unit(by, id, unit);
        try {
            units.rename(unit, new Typed(typed).text("name"), by);
        } catch (InvalidInput input) {
            return name(by, found).refused(typed, input);
        }
        return Page.redirect("/admin/agencies/" + id, "Đã sửa tên.");
    }

    @GetMapping("/admin/agencies/{id}/units/{unit}/end")
    Page endForm(Actor.Officer by, @PathVariable long id, @PathVariable long unit) {
        return end(by, unit(by, id, unit));
    }

    @PostMapping("/admin/agencies/{id}/units/{unit}/end")
    Page end(
            Actor.Officer by, @PathVariable long id, @PathVariable long unit, @RequestParam Map<String, String> typed) {
        var found = unit(by, id, unit);
        var read = new Typed(typed);
        try {
            units.end(unit, read.day("validTo"), read.id("into").orElse(null), by);
        } catch (InvalidInput input) {
            return end(by, found).refused(typed, input);
        }
        return Page.redirect("/admin/agencies/" + id, "Đã ghi ngày kết thúc của " + found.name() + ".");
    }

    /** A unit of the agency in the address, which the officer administers. */
    private Unit unit(Actor.Officer by, long agency, long id) {
        rights.requireAgency(by, agency);
        return agencies.units(agency).stream()
                .filter(unit -> unit.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("unit " + id));
    }

    private FormPage name(Actor.Officer by, Unit unit) {
        return new FormPage(
                rights.isProvinceAdmin(by),
                back(unit),
                "Sửa tên phòng, đơn vị",
                "Mã %s không đổi, nên quy trình nội bộ vẫn tìm đến phòng này.".formatted(unit.code()),
                path(unit) + "/name",
                List.of(new Field.Line("name", "Tên phòng, đơn vị", null, true)),
                "Sửa tên");
    }

    private FormPage end(Actor.Officer by, Unit unit) {
        var today = Province.dateOf(clock.instant());
        return new FormPage(
                rights.isProvinceAdmin(by),
                back(unit),
                "Kết thúc " + unit.name(),
                "Sau ngày này, thủ tục có bước giao cho mã %s chưa nộp được ở đây cho đến khi sửa quy trình."
                        .formatted(unit.code()),
                path(unit) + "/end",
                List.of(
                        new Field.Day(
                                "validTo", "Ngày hoạt động cuối cùng", "Ví dụ " + VietnameseTime.date(today), true),
                        new Field.OneOf(
                                "into",
                                "Phòng, đơn vị nhận cán bộ",
                                "Người còn giữ vai trò sau ngày này chuyển sang phòng này",
                                agencies.units(unit.agency()).stream()
                                        .filter(other -> other.id() != unit.id())
                                        .map(other -> new Choice(Long.toString(other.id()), other.name()))
                                        .toList(),
                                "Không còn ai")),
                "Kết thúc");
    }

    private static String path(Unit unit) {
        return "/admin/agencies/%d/units/%d".formatted(unit.agency(), unit.id());
    }

    private Link back(Unit unit) {
        return new Link(agencies.byId(unit.agency()).name(), "/admin/agencies/" + unit.agency());
    }
}
