package vn.motcua.admin;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.reorganisation.ApprovePlan;
import vn.motcua.reorganisation.Plan;
import vn.motcua.reorganisation.PlanFaults;
import vn.motcua.reorganisation.Plans;
import vn.motcua.reorganisation.Rehearse;
import vn.motcua.reorganisation.Reorganise;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** Plans that reorganise the administration: drafted, tried out, approved by a second administrator, carried out. */
@Controller
class ReorganisationController {

    private static final String HOME = "/admin/reorganisations";

    private final Plans plans;
    private final Rehearse rehearse;
    private final ApprovePlan approvePlan;
    private final Reorganise reorganise;
    private final PlanFaults planFaults;
    private final AdministrationRights rights;

    ReorganisationController(
            Plans plans,
            Rehearse rehearse,
            ApprovePlan approvePlan,
            Reorganise reorganise,
            PlanFaults planFaults,
            AdministrationRights rights) {
        this.plans = plans;
        this.rehearse = rehearse;
        this.approvePlan = approvePlan;
        this.reorganise = reorganise;
        this.planFaults = planFaults;
        this.rights = rights;
    }

    @GetMapping(HOME)
    Page list(Actor.Officer by) {
        return new ReorganisationListPage(plans.all(by));
    }

    @GetMapping(HOME + "/new")
    Page begin(Actor.Officer by) {
        rights.requireProvince(by);
        return heading();
    }

    @PostMapping(HOME)
    Page draft(Actor.Officer by, @RequestParam Map<String, String> typed) {
        rights.requireProvince(by);
        try {
            var plan = plans.draft(read(new Typed(typed)), by, new RequestKey(typed.getOrDefault("key", "")));
            return Page.redirect(HOME + "/" + plan.id(), "Đã lập phương án.");
        } catch (InvalidInput input) {
            return heading().refused(typed, input);
        }
    }

    @GetMapping(HOME + "/{id}")
    Page show(Actor.Officer by, @PathVariable long id) {
        return page(id, by, Map.of(), Faults.NONE);
    }

    @GetMapping(HOME + "/{id}/document")
    Page document(Actor.Officer by, @PathVariable long id) {
        var plan = plans.byId(id, by);
        return new PlanDocumentPage(id, plan.version(), PlanText.write(plan.document()), Faults.NONE);
    }

    @PostMapping(HOME + "/{id}/document")
    Page save(Actor.Officer by, @PathVariable long id, @RequestParam int version, @RequestParam String document) {
        rights.requireProvince(by);
        try {
            plans.change(id, version, PlanText.read(document), by);
        } catch (InvalidInput input) {
            return new PlanDocumentPage(id, version, document, PlanText.inField(input));
        }
        return Page.redirect(HOME + "/" + id, "Đã lưu phiên bản mới của phương án.");
    }

    /** Adds a line to the table of what is done with agencies. */
    @PostMapping(HOME + "/{id}/operations")
    Page add(
            Actor.Officer by,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed) {
        var plan = plans.byId(id, by).document();
        try {
            plans.change(id, version, PlanTable.with(plan, new Typed(typed)), by);
        } catch (InvalidInput input) {
            return page(id, by, typed, Faults.of(input));
        }
        return Page.redirect(HOME + "/" + id, "Đã thêm một việc vào phương án.");
    }

    @PostMapping(HOME + "/{id}/operations/{no}/removal")
    Page remove(Actor.Officer by, @PathVariable long id, @PathVariable int no, @RequestParam int version) {
        plans.change(id, version, PlanTable.without(plans.byId(id, by).document(), no), by);
        return Page.redirect(HOME + "/" + id, "Đã bỏ một việc khỏi phương án.");
    }

    @GetMapping(HOME + "/{id}/rehearsal")
    Page rehearse(Actor.Officer by, @PathVariable long id) {
        return new RehearsalPage(plans.byId(id, by), rehearse.rehearse(id, by));
    }

    @PostMapping(HOME + "/{id}/approval")
    Page approve(Actor.Officer by, @PathVariable long id, @RequestParam int version) {
        try {
            approvePlan.approve(id, version, by);
        } catch (InvalidInput input) {
            return page(id, by, Map.of(), whole(input));
        }
        return Page.redirect(HOME + "/" + id, "Đã phê duyệt phương án.");
    }

    @PostMapping(HOME + "/{id}/execution")
    Page carryOut(Actor.Officer by, @PathVariable long id) {
        try {
            reorganise.begin(id, by);
        } catch (InvalidInput input) {
            return page(id, by, Map.of(), whole(input));
        }
        return Page.redirect(
                HOME + "/" + id, "Bộ máy đã theo phương án; hồ sơ đang được chuyển, tiến độ hiện tại đây.");
    }

    private ReorganisationPage page(long id, Actor.Officer by, Map<String, String> typed, Faults faults) {
        var plan = plans.byId(id, by);
        return new ReorganisationPage(plan, planFaults.of(id, by), plan.author() != by.officer(), typed, faults);
    }

    private static Faults whole(InvalidInput input) {
        return new Faults(input.faults().stream()
                .map(fault -> new InvalidInput.Fault("", fault.message()))
                .toList());
    }

    private static Plan read(Typed typed) {
        InvalidInput.together(
                () -> required(typed, "title", "Nhập tên phương án."),
                () -> typed.day("effective"),
                () -> required(typed, "number", "Nhập số văn bản."),
                () -> typed.day("date"),
                () -> required(typed, "issuer", "Nhập cơ quan ban hành."));
        return new Plan(
                typed.text("title"),
                typed.day("effective"),
                new Plan.Decision(typed.text("number"), typed.day("date"), typed.text("issuer")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static void required(Typed typed, String field, String message) {
        if (typed.text(field).isEmpty()) {
            throw new InvalidInput(field, message);
        }
    }

    private static FormPage heading() {
        return new FormPage(
                true,
                new Link("Sắp xếp tổ chức", HOME),
                "Lập phương án sắp xếp",
                "Ghi căn cứ trước; các việc sáp nhập, chia tách, đổi tên, giải thể, chuyển nhiệm vụ khai ở bước sau. Chưa có gì thay"
                        + " đổi cho tới khi một quản trị tỉnh khác phê duyệt và đến ngày hiệu lực.",
                HOME,
                List.of(
                        new Field.Line("title", "Tên phương án", null, true),
                        new Field.Day(
                                "effective",
                                "Ngày có hiệu lực",
                                "Ngày đầu tiên theo tổ chức mới, ví dụ 01/07/2025",
                                true),
                        new Field.Line("number", "Số văn bản quyết định", "Ví dụ 1664/NQ-UBTVQH15", true),
                        new Field.Day("date", "Ngày văn bản", "Ví dụ 16/06/2025", true),
                        new Field.Line("issuer", "Cơ quan ban hành", null, true)),
                "Lập phương án");
    }
}
