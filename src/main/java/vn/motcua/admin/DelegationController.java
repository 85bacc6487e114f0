package vn.motcua.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Delegation;
import vn.motcua.agencies.DelegationAdministration;
import vn.motcua.agencies.DelegationAdministration.Authorisation;
import vn.motcua.agencies.Officer;
import vn.motcua.agencies.Position;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.procedures.Procedures;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Choice;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** Written authorisations of one officer to do another's work (ủy quyền): recorded, ended. */
@Controller
class DelegationController {

    private final Agencies agencies;
    private final DelegationAdministration administration;
    private final AdministrationRights rights;
    private final Procedures procedures;
    private final Clock clock;

    DelegationController(
            Agencies agencies,
            DelegationAdministration administration,
            AdministrationRights rights,
            Procedures procedures,
            Clock clock) {
        this.agencies = agencies;
        this.administration = administration;
        this.rights = rights;
        this.procedures = procedures;
        this.clock = clock;
    }

    static String endingOf(Delegation delegation) {
        return "/admin/delegations/" + delegation.id() + "/end";
    }

    @GetMapping("/admin/officers/{id}/delegations/new")
    Page form(Actor.Officer by, @PathVariable long id) {
        rights.requireOfficer(by, id);
        return grant(by, id).filledIn(Map.of("validFrom", VietnameseTime.date(today())));
    }

    @PostMapping("/admin/officers/{id}/delegations")
    Page create(Actor.Officer by, @PathVariable long id, @RequestParam Map<String, String> typed) {
        rights.requireOfficer(by, id);
        try {
            administration.record(read(by, id, new Typed(typed)), by);
        } catch (InvalidInput input) {
            return grant(by, id).refused(typed, input);
        }
        return Page.redirect("/admin/officers/" + id, "Đã ghi ủy quyền.");
    }

    @GetMapping("/admin/delegations/{id}/end")
    Page endForm(Actor.Officer by, @PathVariable long id) {
        return end(by, administration.byId(id, by)).filledIn(Map.of("lastDay", VietnameseTime.date(today())));
    }

    @PostMapping("/admin/delegations/{id}/end")
    Page end(Actor.Officer by, @PathVariable long id, @RequestParam Map<String, String> typed) {
        var delegation = administration.byId(id, by);
        try {
            administration.end(id, new Typed(typed).day("lastDay"), by);
        } catch (InvalidInput input) {
            return end(by, delegation).refused(typed, input);
        }
        var giver = delegation.principal();
        return Page.redirect(
                rights.mayAdminister(by, giver) ? "/admin/officers/" + giver : "/admin/officers",
                "Đã ghi ngày kết thúc ủy quyền.");
    }

    private Authorisation read(Actor by, long from, Typed typed) {
        InvalidInput.together(
                () -> position(by, from, typed),
                () -> receiver(typed),
                () -> typed.day("documentDate"),
                () -> typed.day("validFrom"),
                () -> typed.day("validTo"),
                () -> procedures(typed));
        var position = position(by, from, typed);
        return new Authorisation(
                from,
                receiver(typed),
                position.agency(),
                position.unit(),
                position.role(),
                procedures(typed),
                typed.text("document"),
                typed.day("documentDate"),
                typed.day("validFrom"),
                typed.day("validTo"));
    }

    private Position position(Actor by, long officer, Typed typed) {
        return lendable(by, officer)
                .filter(position -> key(position).equals(typed.text("position")))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("position", "Chọn vai trò được ủy quyền."));
    }

    private long receiver(Typed typed) {
        return agencies.officerByUsername(typed.text("to"))
                .map(Officer::id)
                .orElseThrow(() -> new InvalidInput("to", "Không có cán bộ nào tên đăng nhập như vậy."));
    }

    private List<String> procedures(Typed typed) {
        var codes = Stream.of(typed.text("procedures").split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        codes.stream()
                .filter(code -> procedures.find(code).isEmpty())
                .findFirst()
                .ifPresent(unknown -> {
                    throw new InvalidInput("procedures", "Không có thủ tục nào mang mã “" + unknown + "”.");
                });
        return codes;
    }

    /** What an officer has to lend, where the administrator may record it. */
    private Stream<Position> lendable(Actor by, long officer) {
        return agencies.positionsOf(officer).stream()
                .filter(position -> position.role().worksOnDossiers())
                .filter(position ->
                        rights.isProvinceAdmin(by) || rights.agenciesOf(by).contains(agencies.byId(position.agency())));
    }

    private static String key(Position position) {
        return position.agency() + "_" + position.role() + (position.unit() == null ? "" : "_" + position.unit());
    }

    private String name(Position position) {
        var place = agencies.byId(position.agency()).name();
        return position.role().title() + ", "
                + (position.unit() == null
                        ? place
                        : agencies.unit(position.unit()).name() + ", " + place);
    }

    private FormPage grant(Actor.Officer by, long id) {
        return new FormPage(
                rights.isProvinceAdmin(by),
                back(id),
                "Ghi ủy quyền của " + agencies.officer(id).name(),
                "Ghi theo văn bản ủy quyền đã ký, có thời hạn và nội dung; người nhận không được ủy quyền lại (Nghị định"
                        + " 30/2020/NĐ-CP, Điều 13).",
                "/admin/officers/" + id + "/delegations",
                List.of(
                        new Field.OneOf(
                                "position",
                                "Vai trò được ủy quyền",
                                null,
                                lendable(by, id)
                                        .map(position -> new Choice(key(position), name(position)))
                                        .toList(),
                                "Chọn vai trò"),
                        new Field.Line("to", "Ủy quyền cho", "Tên đăng nhập, ví dụ mai.qn", true),
                        new Field.Line(
                                "procedures",
                                "Chỉ với các thủ tục",
                                "Mã thủ tục, cách nhau bằng dấu phẩy; để trống là tất cả",
                                false),
                        new Field.Line("document", "Số văn bản ủy quyền", "Ví dụ 12/UQ-UBND", true),
                        new Field.Day("documentDate", "Ngày văn bản", "Ví dụ 01/08/2026", true),
                        new Field.Day("validFrom", "Từ ngày", "Ví dụ 05/08/2026", true),
                        new Field.Day("validTo", "Đến hết ngày", "Ví dụ 31/12/2026", true)),
                "Ghi ủy quyền");
    }

    private FormPage end(Actor.Officer by, Delegation delegation) {
        return new FormPage(
                rights.isProvinceAdmin(by),
                back(delegation.principal()),
                "Chấm dứt ủy quyền",
                "Văn bản số %s, từ %s đến hết %s. Ngày cuối trước ngày bắt đầu nghĩa là bỏ ủy quyền này."
                        .formatted(
                                delegation.document(),
                                VietnameseTime.date(delegation.validFrom()),
                                VietnameseTime.date(delegation.validTo())),
                endingOf(delegation),
                List.of(new Field.Day("lastDay", "Ngày cuối cùng còn hiệu lực", "Ví dụ 31/10/2026", true)),
                "Chấm dứt ủy quyền");
    }

    private Link back(long officer) {
        return new Link(agencies.officer(officer).name(), "/admin/officers/" + officer);
    }

    private LocalDate today() {
        return Province.dateOf(clock.instant());
    }
}
