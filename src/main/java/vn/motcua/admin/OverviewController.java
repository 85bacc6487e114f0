package vn.motcua.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.AgencyKind;
import vn.motcua.agencies.Officer;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.agencies.Position;
import vn.motcua.calendar.DayOff;
import vn.motcua.calendar.DaysOff;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.Reliability;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.procedures.ProcedureDrafts;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.SectorCount;
import vn.motcua.procedures.UnfileableProcedure;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** Where an administrator begins: what is there, and what does not work. */
@Controller
class OverviewController {

    private static final int ROWS = 50;

    private final Agencies agencies;
    private final Procedures procedures;
    private final ProcedureDrafts drafts;
    private final DaysOff daysOff;
    private final AdministrationRights rights;
    private final Clock clock;

    OverviewController(
            Agencies agencies,
            Procedures procedures,
            ProcedureDrafts drafts,
            DaysOff daysOff,
            AdministrationRights rights,
            Clock clock) {
        this.agencies = agencies;
        this.procedures = procedures;
        this.drafts = drafts;
        this.daysOff = daysOff;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/admin")
    Page show(Actor.Officer by, @RequestParam(required = false) @Nullable String after) {
        return rights.isProvinceAdmin(by) ? ofProvince(after) : ofAgencies(rights.agenciesOf(by));
    }

    private OverviewPage ofProvince(@Nullable String after) {
        var existing = agencies.existing(today());
        var unfileable = procedures.unfileable(after, ROWS);
        return new OverviewPage(
                true,
                procedures.sectors().stream().mapToInt(SectorCount::procedures).sum(),
                existing.size(),
                (int) agencies.officers().stream().filter(Officer::active).count(),
                unfileable,
                next(unfileable),
                drafts.waiting(ROWS),
                agencies.officers().stream()
                        .filter(Officer::active)
                        .filter(officer -> agencies.positionsOf(officer.id()).isEmpty())
                        .toList(),
                deskless(existing),
                unled(existing),
                unverified());
    }

    private OverviewPage ofAgencies(List<Agency> own) {
        var officers = own.stream()
                .flatMap(agency -> agencies.positionsIn(agency.id()).stream())
                .map(Position::officer)
                .distinct()
                .count();
        return new OverviewPage(
                false,
                0,
                own.size(),
                (int) officers,
                List.of(),
                null,
                List.of(),
                List.of(),
                deskless(own),
                unled(own),
                List.of());
    }

    private static @Nullable String next(List<UnfileableProcedure> unfileable) {
        return unfileable.size() < ROWS
                ? null
                : "/admin?after=" + Words.query(unfileable.getLast().code());
    }

    private List<Agency> deskless(List<Agency> of) {
        return of.stream()
                .filter(agency -> agencies.deskOf(agency.id()).isEmpty())
                .toList();
    }

    /** A service centre decides nothing; an agency nobody works in yet is only not begun. */
    private List<Agency> unled(List<Agency> of) {
        return of.stream()
                .filter(agency -> agency.kind() != AgencyKind.SERVICE_CENTRE)
                .filter(agency -> !agencies.positionsIn(agency.id()).isEmpty())
                .filter(agency -> agencies.holders(agency.id(), null, OfficerRole.APPROVER)
                        .isEmpty())
                .toList();
    }

    /** A holiday a line: "Tết Nguyên đán, từ thứ Năm 04/02/2027, 7 ngày". */
    private List<String> unverified() {
        var year = today().getYear();
        var holidays = new LinkedHashMap<String, List<DayOff>>();
        Stream.of(year, year + 1)
                .flatMap(one -> daysOff.ofYear(one).stream())
                .filter(off -> off.reliability() == Reliability.UNVERIFIED)
                .filter(off -> !off.day().isBefore(today()))
                .forEach(off -> holidays.computeIfAbsent(off.day().getYear() + off.name(), key -> new ArrayList<>())
                        .add(off));
        var lines = new ArrayList<String>();
        Stream.of(year, year + 1)
                .filter(one -> daysOff.ofYear(one).isEmpty())
                .map(one -> "Năm %d: chưa có ngày nghỉ nào, hạn trả rơi vào năm đó đang tính như không có nghỉ lễ"
                        .formatted(one))
                .forEach(lines::add);
        holidays.values().stream()
                .map(days -> "%s: %s%s"
                        .formatted(
                                days.getFirst().name(),
                                VietnameseTime.day(days.getFirst().day()),
                                days.size() == 1 ? "" : ", " + days.size() + " ngày"))
                .forEach(lines::add);
        return List.copyOf(lines);
    }

    private LocalDate today() {
        return Province.dateOf(clock.instant());
    }
}
