package vn.motcua.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.AgencyAdministration;
import vn.motcua.agencies.AgencyKind;
import vn.motcua.agencies.AreaLevel;
import vn.motcua.agencies.Areas;
import vn.motcua.agencies.ChangeLog;
import vn.motcua.agencies.NewAgency;
import vn.motcua.agencies.Position;
import vn.motcua.agencies.Succession;
import vn.motcua.calendar.Province;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.SearchText;
import vn.motcua.web.Choice;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** Agencies: found in a list, looked at with all that is in them, founded. */
@Controller
class AgencyController {

    private static final int ROWS = 50;
    private static final Link BACK = new Link("Cơ quan", "/admin/agencies");

    private final Agencies agencies;
    private final Areas areas;
    private final AgencyAdministration administration;
    private final AdministrationRights rights;
    private final ChangeLog changes;
    private final Clock clock;

    AgencyController(
            Agencies agencies,
            Areas areas,
            AgencyAdministration administration,
            AdministrationRights rights,
            ChangeLog changes,
            Clock clock) {
        this.agencies = agencies;
        this.areas = areas;
        this.administration = administration;
        this.rights = rights;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping("/admin/agencies")
    AgencyListPage list(
            Actor.Officer by,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(defaultValue = "") String after) {
        var province = rights.isProvinceAdmin(by);
        var wanted = SearchText.fold(q);
        var found = (province ? agencies.all() : rights.agenciesOf(by))
                .stream()
                        .filter(agency -> ended || agency.existsOn(today()))
                        .filter(agency -> kind.isEmpty() || agency.kind().name().equals(kind))
                        .filter(agency -> SearchText.fold(agency.code() + " " + agency.name())
                                .contains(wanted))
                        .toList();
        var rows = found.stream()
                .filter(agency -> agency.code().compareTo(after) > 0)
                .limit(ROWS)
                .map(this::row)
                .toList();
        var more = !rows.isEmpty()
                && !found.getLast().code().equals(rows.getLast().agency().code());
        var next = more
                ? "/admin/agencies?q=%s&kind=%s&ended=%s&after=%s"
                        .formatted(
                                Words.query(q),
                                Words.query(kind),
                                ended,
                                Words.query(rows.getLast().agency().code()))
                : null;
        return new AgencyListPage(province, rows, found.size(), q, kind, ended, kinds(), next);
    }

    @GetMapping("/admin/agencies/{id}")
    AgencyPage show(Actor.Officer by, @PathVariable long id) {
        rights.requireAgency(by, id);
        var agency = agencies.byId(id);
        return new AgencyPage(
                rights.isProvinceAdmin(by),
                agency,
                agency.existsOn(today()),
                agency.parentId() == null ? null : agencies.byId(agency.parentId()),
                agencies.successionsOf(id).stream()
                        .map(Succession::toId)
                        .map(agencies::byId)
                        .toList(),
                agencies.units(id),
                agencies.deskOf(id).orElse(null),
                agencies.positionsIn(id).stream()
                        .map(this::holder)
                        .sorted(Comparator.comparing((AgencyPage.Holder holder) ->
                                        holder.position().role())
                                .thenComparing(holder -> holder.officer().username()))
                        .toList(),
                changes.of(ChangeLog.Subject.AGENCY, id));
    }

    @GetMapping("/admin/agencies/new")
    Page form(Actor.Officer by) {
        rights.requireProvince(by);
        return form();
    }

    @PostMapping("/admin/agencies")
    Page found(Actor.Officer by, @RequestParam Map<String, String> typed) {
        rights.requireProvince(by);
        try {
            var id = administration.add(read(new Typed(typed)), by);
            return Page.redirect(
                    "/admin/agencies/" + id,
                    "Đã lập cơ quan. Bây giờ hãy thêm phòng, đơn vị, nơi tiếp nhận và cán bộ.");
        } catch (InvalidInput input) {
            return form().refused(typed, input);
        }
    }

    private static NewAgency read(Typed typed) {
        InvalidInput.together(
                () -> typed.oneOf("kind", AgencyKind.class), () -> typed.day("validFrom"), () -> typed.id("parentId"));
        return new NewAgency(
                typed.text("code"),
                typed.text("name"),
                typed.oneOf("kind", AgencyKind.class),
                typed.textOrNull("line"),
                typed.id("parentId").orElse(null),
                typed.textOrNull("areaCode"),
                typed.day("validFrom"));
    }

    private FormPage form() {
        var existing = agencies.existing(today());
        return new FormPage(
                true,
                BACK,
                "Lập cơ quan",
                "Đổi tên theo quyết định là lập cơ quan mới và kết thúc cơ quan cũ, để giấy tờ cũ vẫn mang tên cũ.",
                "/admin/agencies",
                List.of(
                        new Field.Line("code", "Mã định danh", "Ví dụ H21.180; dùng một lần, không dùng lại", true),
                        new Field.Line("name", "Tên cơ quan", null, true),
                        new Field.OneOf("kind", "Loại cơ quan", null, kinds(), null),
                        new Field.OneOf("parentId", "Cơ quan cấp trên", null, parents(existing), "Không có"),
                        new Field.OneOf("areaCode", "Địa bàn phục vụ", null, areaChoices(), "Toàn tỉnh"),
                        new Field.OneOf(
                                "line",
                                "Ngành",
                                "Để quy trình liên thông tìm được cơ quan của ngành trên từng địa bàn",
                                lines(existing),
                                "Không thuộc ngành nào (UBND)"),
                        new Field.Day("validFrom", "Ngày thành lập", "Ví dụ 01/07/2025", true)),
                "Lập cơ quan");
    }

    private List<Choice> areaChoices() {
        return Arrays.stream(AreaLevel.values())
                .flatMap(level -> areas.existing(level, today()).stream())
                .map(area -> new Choice(area.code(), area.name()))
                .toList();
    }

    private static List<Choice> parents(List<Agency> existing) {
        return existing.stream()
                .map(agency -> new Choice(Long.toString(agency.id()), agency.name()))
                .toList();
    }

    private static List<Choice> lines(List<Agency> existing) {
        return existing.stream()
                .flatMap(agency -> agency.line() == null
                        ? Stream.empty()
                        : Stream.of(new Choice(agency.line(), agency.line() + " – như " + agency.name())))
                .collect(Collectors.toMap(Choice::value, choice -> choice, (one, other) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private static List<Choice> kinds() {
        return Words.choices(AgencyKind.class, Words::of);
    }

    private AgencyListPage.Row row(Agency agency) {
        return new AgencyListPage.Row(
                agency,
                agencies.units(agency.id()).size(),
                (int) agencies.positionsIn(agency.id()).stream()
                        .map(Position::officer)
                        .distinct()
                        .count(),
                agencies.deskOf(agency.id()).isPresent());
    }

    private AgencyPage.Holder holder(Position position) {
        return new AgencyPage.Holder(
                agencies.officer(position.officer()),
                position,
                position.unit() == null ? null : agencies.unit(position.unit()).name());
    }

    private LocalDate today() {
        return Province.dateOf(clock.instant());
    }
}
