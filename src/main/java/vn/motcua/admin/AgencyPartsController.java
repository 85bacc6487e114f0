package vn.motcua.admin;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.DeskKind;
import vn.motcua.agencies.UnitAdministration;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** What is inside an agency: its units and the place where it receives people. */
@Controller
class AgencyPartsController {

    private final Agencies agencies;
    private final UnitAdministration units;
    private final AdministrationRights rights;

    AgencyPartsController(Agencies agencies, UnitAdministration units, AdministrationRights rights) {
        this.agencies = agencies;
        this.units = units;
        this.rights = rights;
    }

    @GetMapping("/admin/agencies/{id}/units/new")
    Page unitForm(Actor.Officer by, @PathVariable long id) {
        rights.requireAgency(by, id);
        return unit(by, id);
    }

    @PostMapping("/admin/agencies/{id}/units")
    Page addUnit(Actor.Officer by, @PathVariable long id, @RequestParam Map<String, String> typed) {
        rights.requireAgency(by, id);
        var read = new Typed(typed);
        try {
            units.add(id, read.text("code"), read.text("name"), by);
        } catch (InvalidInput input) {
            return unit(by, id).refused(typed, input);
        }
        return Page.redirect("/admin/agencies/" + id, "Đã thêm " + read.text("name") + ".");
    }

    @GetMapping("/admin/agencies/{id}/desk")
    Page deskForm(Actor.Officer by, @PathVariable long id) {
        rights.requireAgency(by, id);
        var form = desk(by, id);
        return agencies.deskOf(id)
                .filter(desk -> desk.agency() == id)
                .map(desk -> form.filledIn(Map.of(
                        "name",
                        desk.name(),
                        "kind",
                        desk.kind().name(),
                        "address",
                        desk.address(),
                        "phone",
                        desk.phone())))
                .orElse(form);
    }

    @PostMapping("/admin/agencies/{id}/desk")
    Page placeDesk(Actor.Officer by, @PathVariable long id, @RequestParam Map<String, String> typed) {
        rights.requireAgency(by, id);
        var read = new Typed(typed);
        try {
            units.placeDesk(
                    id,
                    read.text("name"),
                    read.oneOf("kind", DeskKind.class),
                    read.text("address"),
                    read.text("phone"),
                    by);
        } catch (InvalidInput input) {
            return desk(by, id).refused(typed, input);
        }
        return Page.redirect("/admin/agencies/" + id, "Đã ghi nơi tiếp nhận.");
    }

    private FormPage unit(Actor.Officer by, long id) {
        return new FormPage(
                rights.isProvinceAdmin(by),
                back(id),
                "Thêm phòng, đơn vị",
                "Quy trình nội bộ gọi phòng bằng mã, nên các xã, phường cùng loại phòng dùng cùng một mã.",
                "/admin/agencies/" + id + "/units",
                List.of(
                        new Field.Line("name", "Tên phòng, đơn vị", null, true),
                        new Field.Line("code", "Mã", "Chữ in hoa không dấu, ví dụ ECONOMY", true)),
                "Thêm");
    }

    private FormPage desk(Actor.Officer by, long id) {
        return new FormPage(
                rights.isProvinceAdmin(by),
                back(id),
                "Nơi tiếp nhận và trả kết quả",
                "In trên giấy tiếp nhận và hẹn trả kết quả.",
                "/admin/agencies/" + id + "/desk",
                List.of(
                        new Field.Line("name", "Tên", null, true),
                        new Field.OneOf("kind", "Loại", null, Words.choices(DeskKind.class, Words::of), null),
                        new Field.Line("address", "Địa chỉ", null, true),
                        new Field.Line("phone", "Điện thoại", null, true)),
                "Ghi nơi tiếp nhận");
    }

    private Link back(long id) {
        return new Link(agencies.byId(id).name(), "/admin/agencies/" + id);
    }
}
