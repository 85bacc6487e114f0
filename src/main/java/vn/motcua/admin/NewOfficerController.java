package vn.motcua.admin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerAdministration;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** An officer enters an agency's service: added with the first position, so that nobody is left without a home. */
@Controller
class NewOfficerController {

    private final Agencies agencies;
    private final OfficerAdministration administration;
    private final AdministrationRights rights;
    private final PositionChoices choices;
    private final Clock clock;

    NewOfficerController(
            Agencies agencies,
            OfficerAdministration administration,
            AdministrationRights rights,
            PositionChoices choices,
            Clock clock) {
        this.agencies = agencies;
        this.administration = administration;
        this.rights = rights;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/admin/officers/new")
    Page form(Actor.Officer by, @RequestParam long agency) {
        rights.requireAgency(by, agency);
        return page(by, agency)
                .filledIn(Map.of(
                        "agency",
                        Long.toString(agency),
                        "validFrom",
                        VietnameseTime.date(Province.dateOf(clock.instant()))));
    }

    @PostMapping("/admin/officers")
    Page add(Actor.Officer by, @RequestParam long agency, @RequestParam Map<String, String> typed) {
        rights.requireAgency(by, agency);
        try {
            var id = add(agency, new Typed(typed), by);
            return Page.redirect(
                    "/admin/officers/" + id, "Đã thêm cán bộ. Hãy cấp mật khẩu và mã xác thực để người này đăng nhập.");
        } catch (InvalidInput input) {
            return page(by, agency).refused(typed, input);
        }
    }

    private long add(long agency, Typed typed, Actor.Officer by) {
        InvalidInput.together(
                () -> typed.oneOf("role", OfficerRole.class), () -> typed.day("validFrom"), () -> typed.id("unit"));
        return administration.appoint(
                typed.text("username"),
                typed.text("name"),
                agency,
                typed.id("unit").orElse(null),
                typed.oneOf("role", OfficerRole.class),
                typed.day("validFrom"),
                by);
    }

    private FormPage page(Actor.Officer by, long agency) {
        var home = agencies.byId(agency);
        return new FormPage(
                rights.isProvinceAdmin(by),
                new Link(home.name(), "/admin/agencies/" + agency),
                "Thêm cán bộ",
                "Vai trò khác và nơi khác giao thêm sau.",
                "/admin/officers",
                List.of(
                        new Field.Kept("agency"),
                        new Field.Line("name", "Họ và tên", null, true),
                        new Field.Line(
                                "username",
                                "Tên đăng nhập",
                                "Chữ thường không dấu, ví dụ mai.qn; không đổi được",
                                true),
                        choices.roles(by),
                        choices.units(agency),
                        new Field.Day("validFrom", "Từ ngày", "Ví dụ 01/07/2025", true)),
                "Thêm cán bộ");
    }
}
