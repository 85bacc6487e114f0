package vn.motcua.admin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.ChangeLog;
import vn.motcua.mirrors.Refusals;
import vn.motcua.mirrors.SourceScope;
import vn.motcua.mirrors.SourceSystem;
import vn.motcua.mirrors.SourceSystems;
import vn.motcua.mirrors.SourceTokens;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** The systems of ministries that report dossiers: registered and looked at by administrators of the province. */
@Controller
class SourceController {

    private static final List<Field> FIELDS = List.of(
            new Field.Line("name", "Tên hệ thống", "Ví dụ Hệ thống đăng ký và quản lý hộ tịch", true),
            new Field.Line("ministry", "Bộ, ngành", "Ví dụ Bộ Tư pháp", true),
            new Field.Line("silentHours", "Báo im lặng sau (giờ)", "Quá số giờ này không gửi tin thì cảnh báo", true));

    private final SourceSystems sources;
    private final SourceTokens tokens;
    private final Refusals refusals;
    private final ChangeLog changes;
    private final Agencies agencies;
    private final AdministrationRights rights;
    private final Clock clock;

    SourceController(
            SourceSystems sources,
            SourceTokens tokens,
            Refusals refusals,
            ChangeLog changes,
            Agencies agencies,
            AdministrationRights rights,
            Clock clock) {
        this.sources = sources;
        this.tokens = tokens;
        this.refusals = refusals;
        this.changes = changes;
        this.agencies = agencies;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/admin/sources")
    Page list(Actor.Officer by) {
        rights.requireProvince(by);
        return new SourceListPage(sources.all(), clock.instant());
    }

    @GetMapping("/admin/sources/{id}")
    Page show(Actor.Officer by, @PathVariable long id) {
        rights.requireProvince(by);
        var scopes = sources.scopes(id);
        return new SourcePage(
                sources.byId(id),
                scopes,
                scopes.stream()
                        .map(SourceScope::agency)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.toMap(
                                agency -> agency,
                                agency -> agencies.byId(agency).name())),
                tokens.live(id),
                tokens.edition(id),
                refusals.latest(id),
                changes.of(ChangeLog.Subject.SOURCE_SYSTEM, id));
    }

    @GetMapping("/admin/sources/new")
    Page registrationForm(Actor.Officer by) {
        rights.requireProvince(by);
        return registration().filledIn(Map.of("silentHours", "24"));
    }

    @PostMapping("/admin/sources/new")
    Page register(Actor.Officer by, @RequestParam Map<String, String> typed) {
        rights.requireProvince(by);
        var read = new Typed(typed);
        try {
            var id = sources.register(by, read.text("code"), read.text("name"), read.text("ministry"), hours(read));
            return Page.redirect(path(id), "Đã đăng ký. Mở phạm vi rồi cấp mã truy cập.");
        } catch (InvalidInput input) {
            return registration().refused(typed, input);
        }
    }

    @GetMapping("/admin/sources/{id}/change")
    Page changeForm(Actor.Officer by, @PathVariable long id) {
        rights.requireProvince(by);
        var source = sources.byId(id);
        return change(source)
                .filledIn(Map.of(
                        "name", source.name(),
                        "ministry", source.ministry(),
                        "silentHours", Integer.toString(source.silentHours())));
    }

    @PostMapping("/admin/sources/{id}/change")
    Page change(Actor.Officer by, @PathVariable long id, @RequestParam Map<String, String> typed) {
        rights.requireProvince(by);
        var read = new Typed(typed);
        try {
            sources.change(by, id, read.text("name"), read.text("ministry"), hours(read));
        } catch (InvalidInput input) {
            return change(sources.byId(id)).refused(typed, input);
        }
        return Page.redirect(path(id), "Đã sửa.");
    }

    private static FormPage registration() {
        return new FormPage(
                true,
                new Link("Hệ thống nguồn", "/admin/sources"),
                "Đăng ký hệ thống nguồn",
                null,
                "/admin/sources/new",
                List.of(
                        new Field.Line("code", "Mã", "Không đổi được về sau, ví dụ BTP-HOTICH", true),
                        FIELDS.get(0),
                        FIELDS.get(1),
                        FIELDS.get(2)),
                "Đăng ký");
    }

    private static FormPage change(SourceSystem source) {
        return new FormPage(
                true,
                new Link(source.name(), path(source.id())),
                "Sửa hệ thống nguồn",
                null,
                path(source.id()) + "/change",
                FIELDS,
                "Lưu");
    }

    /** 0 for what is no number of hours, which the keeper refuses. */
    private static int hours(Typed read) {
        var typed = read.text("silentHours");
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    static String path(long source) {
        return "/admin/sources/" + source;
    }
}
