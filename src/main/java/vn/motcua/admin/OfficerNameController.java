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
import vn.motcua.agencies.OfficerAdministration;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** Corrects the name of an officer that was written wrong. */
@Controller
class OfficerNameController {

    private final Agencies agencies;
    private final OfficerAdministration administration;
    private final AdministrationRights rights;

    OfficerNameController(Agencies agencies, OfficerAdministration administration, AdministrationRights rights) {
        this.agencies = agencies;
        this.administration = administration;
        this.rights = rights;
    }

    @GetMapping("/admin/officers/{id}/name")
    Page show(Actor.Officer by, @PathVariable long id) {
        rights.requireOfficer(by, id);
        return form(by, id).filledIn(Map.of("name", agencies.officer(id).name()));
    }

    @PostMapping("/admin/officers/{id}/name")
    Page rename(Actor.Officer by, @PathVariable long id, @RequestParam Map<String, String> typed) {
        rights.requireOfficer(by, id);
        try {
            administration.rename(id, new Typed(typed).text("name"), by);
        } catch (InvalidInput input) {
            return form(by, id).refused(typed, input);
        }
        return Page.redirect("/admin/officers/" + id, "Đã sửa tên.");
    }

    private FormPage form(Actor.Officer by, long id) {
        return new FormPage(
                rights.isProvinceAdmin(by),
                new Link(agencies.officer(id).name(), "/admin/officers/" + id),
                "Sửa họ và tên",
                "Giấy tờ đã ký trước đây giữ nguyên tên lúc ký.",
                "/admin/officers/" + id + "/name",
                List.of(new Field.Line("name", "Họ và tên", null, true)),
                "Sửa tên");
    }
}
