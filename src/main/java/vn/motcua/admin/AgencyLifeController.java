package vn.motcua.admin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.AgencyAdministration;
import vn.motcua.agencies.Succession;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Choice;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** An agency's name and its end, with the agency that takes over. */
@Controller
class AgencyLifeController {

    private final Agencies agencies;
    private final AgencyAdministration administration;
    private final AdministrationRights rights;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AgencyLifeController(
            Agencies agencies,
            AgencyAdministration administration,
            AdministrationRights rights,
            TransactionTemplate transaction,
            Clock clock) {
        this.agencies = agencies;
        this.administration = administration;
        this.rights = rights;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/admin/agencies/{id}/name")
    Page nameForm(Actor.Officer by, @PathVariable long id) {
        rights.requireProvince(by);
        return name(id).filledIn(Map.of("name", agencies.byId(id).name()));
    }

    @PostMapping("/admin/agencies/{id}/name")
    Page rename(Actor.Officer by, @PathVariable long id, @RequestParam Map<String, String> typed) {
        rights.requireProvince(by);
        try {
            administration.rename(id, new Typed(typed).text("name"), by);
        } catch (InvalidInput input) {
            return name(id).refused(typed, input);
        }
        return Page.redirect("/admin/agencies/" + id, "Đã sửa tên.");
    }

    @GetMapping("/admin/agencies/{id}/end")
    Page endForm(Actor.Officer by, @PathVariable long id) {
        rights.requireProvince(by);
        return end(id);
    }

    @PostMapping("/admin/agencies/{id}/end")
    Page end(Actor.Officer by, @PathVariable long id, @RequestParam Map<String, String> typed) {
        rights.requireProvince(by);
        try {
            transaction.executeWithoutResult(status -> end(id, new Typed(typed), by));
        } catch (InvalidInput input) {
            return end(id).refused(typed, input);
        }
        return Page.redirect("/admin/agencies/" + id, "Đã ghi ngày kết thúc hoạt động.");
    }

    private void end(long id, Typed typed, Actor.Officer by) {
        var lastDay = typed.day("validTo");
        administration.end(id, lastDay, by);
        typed.id("to")
                .ifPresent(successor -> administration.succeed(
                        id, successor, typed.oneOf("how", Succession.Kind.class), lastDay.plusDays(1), by));
    }

    private FormPage name(long id) {
        return new FormPage(
                true,
                back(id),
                "Sửa tên cơ quan",
                "Chỉ để sửa tên ghi sai. Đổi tên theo quyết định: lập cơ quan mới rồi kết thúc cơ quan này.",
                "/admin/agencies/" + id + "/name",
                List.of(new Field.Line("name", "Tên cơ quan", null, true)),
                "Sửa tên");
    }

    private FormPage end(long id) {
        var today = Province.dateOf(clock.instant());
        return new FormPage(
                true,
                back(id),
                "Kết thúc hoạt động",
                "Mọi vai trò giao tại cơ quan này cũng kết thúc theo. Cơ quan vẫn còn trên giấy tờ và hồ sơ cũ.",
                "/admin/agencies/" + id + "/end",
                List.of(
                        new Field.Day(
                                "validTo", "Ngày hoạt động cuối cùng", "Ví dụ " + VietnameseTime.date(today), true),
                        new Field.OneOf(
                                "to",
                                "Cơ quan tiếp nhận nhiệm vụ",
                                "Hồ sơ đang giải quyết sẽ tìm đến cơ quan này",
                                agencies.existing(today).stream()
                                        .filter(agency -> agency.id() != id)
                                        .map(agency -> new Choice(Long.toString(agency.id()), agency.name()))
                                        .toList(),
                                "Chưa xác định"),
                        new Field.OneOf(
                                "how",
                                "Theo cách",
                                null,
                                Words.choices(Succession.Kind.class, AgencyLifeController::words),
                                "Chưa xác định")),
                "Kết thúc hoạt động");
    }

    private static String words(Succession.Kind kind) {
        return switch (kind) {
            case MERGE -> "Sáp nhập";
            case SPLIT -> "Chia, tách";
            case RENAME -> "Đổi tên";
            case TRANSFER -> "Chuyển nhiệm vụ";
        };
    }

    private Link back(long id) {
        return new Link(agencies.byId(id).name(), "/admin/agencies/" + id);
    }
}
