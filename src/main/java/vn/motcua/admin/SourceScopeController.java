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
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.mirrors.SourceSystem;
import vn.motcua.mirrors.SourceSystems;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** What a source system may report: of which agency, which procedure, received between which days. */
@Controller
class SourceScopeController {

    private final SourceSystems sources;
    private final AdministrationRights rights;
    private final Clock clock;

    SourceScopeController(SourceSystems sources, AdministrationRights rights, Clock clock) {
        this.sources = sources;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/admin/sources/{id}/scopes/new")
    Page form(Actor.Officer by, @PathVariable long id) {
        return opening(source(by, id)).filledIn(Map.of("from", today()));
    }

    @PostMapping("/admin/sources/{id}/scopes/new")
    Page open(Actor.Officer by, @PathVariable long id, @RequestParam Map<String, String> typed) {
        var source = source(by, id);
        var read = new Typed(typed);
        try {
            sources.allow(
                    by,
                    id,
                    read.text("agency"),
                    read.text("procedure"),
                    read.day("from"),
                    read.dayIfAny("to").orElse(null));
        } catch (InvalidInput input) {
            return opening(source).refused(typed, input);
        }
        return Page.redirect(SourceController.path(id), "Đã mở phạm vi.");
    }

    @GetMapping("/admin/sources/{id}/scopes/{scope}/end")
    Page endForm(Actor.Officer by, @PathVariable long id, @PathVariable long scope) {
        return ending(source(by, id), scope).filledIn(Map.of("to", today()));
    }

    @PostMapping("/admin/sources/{id}/scopes/{scope}/end")
    Page end(
            Actor.Officer by,
            @PathVariable long id,
            @PathVariable long scope,
            @RequestParam Map<String, String> typed) {
        var source = source(by, id);
        try {
            sources.endScope(by, id, scope, new Typed(typed).day("to"));
        } catch (InvalidInput input) {
            return ending(source, scope).refused(typed, input);
        }
        return Page.redirect(SourceController.path(id), "Đã đặt ngày cuối của phạm vi.");
    }

    private SourceSystem source(Actor.Officer by, long id) {
        rights.requireProvince(by);
        return sources.byId(id);
    }

    private String today() {
        return VietnameseTime.date(Province.dateOf(clock.instant()));
    }

    private FormPage opening(SourceSystem source) {
        return new FormPage(
                true,
                back(source),
                "Mở phạm vi",
                "Hệ thống được báo hồ sơ tiếp nhận trong những ngày này. Bỏ trống cơ quan hoặc thủ tục là mọi cơ quan, mọi thủ tục.",
                SourceController.path(source.id()) + "/scopes/new",
                List.of(
                        new Field.Line("agency", "Mã cơ quan", "Ví dụ H21.180", false),
                        new Field.Line("procedure", "Mã thủ tục", "Ví dụ 1.001193", false),
                        new Field.Day("from", "Tiếp nhận từ ngày", "Ví dụ " + today(), true),
                        new Field.Day("to", "Đến ngày", "Bỏ trống khi chưa biết", false)),
                "Mở phạm vi");
    }

    private FormPage ending(SourceSystem source, long scope) {
        return new FormPage(
                true,
                back(source),
                "Đặt ngày cuối của phạm vi",
                "Hồ sơ tiếp nhận sau ngày này bị từ chối; hồ sơ tiếp nhận trước vẫn được cập nhật.",
                "%s/scopes/%d/end".formatted(SourceController.path(source.id()), scope),
                List.of(new Field.Day("to", "Ngày cuối", "Ví dụ " + today(), true)),
                "Đặt ngày cuối");
    }

    private static Link back(SourceSystem source) {
        return new Link(source.name(), SourceController.path(source.id()));
    }
}
