package vn.motcua.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.accounts.OfficerCredentials;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.ChangeLog;
import vn.motcua.agencies.Officer;
import vn.motcua.agencies.OfficerAdministration;
import vn.motcua.agencies.Position;
import vn.motcua.calendar.Province;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.SearchText;
import vn.motcua.web.Page;

/** Officers: found in a list, looked at, locked out and let in again. */
@Controller
class OfficerController {

    private static final int ROWS = 50;

    private final Agencies agencies;
    private final OfficerAdministration administration;
    private final OfficerCredentials credentials;
    private final IssueCredentials issueCredentials;
    private final StandInLines standIns;
    private final AdministrationRights rights;
    private final ChangeLog changes;
    private final Clock clock;

    OfficerController(
            Agencies agencies,
            OfficerAdministration administration,
            OfficerCredentials credentials,
            IssueCredentials issueCredentials,
            StandInLines standIns,
            AdministrationRights rights,
            ChangeLog changes,
            Clock clock) {
        this.agencies = agencies;
        this.administration = administration;
        this.credentials = credentials;
        this.issueCredentials = issueCredentials;
        this.standIns = standIns;
        this.rights = rights;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param idle only active officers who hold no position today */
    @GetMapping("/admin/officers")
    OfficerListPage list(
            Actor.Officer by,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean idle,
            @RequestParam(defaultValue = "") String after) {
        var province = rights.isProvinceAdmin(by);
        var wanted = SearchText.fold(q);
        var found = (province ? agencies.officers().stream() : ofOwnAgencies(by))
                .filter(officer -> SearchText.fold(officer.username() + " " + officer.name())
                        .contains(wanted))
                .filter(officer -> !idle
                        || officer.active()
                                && agencies.positionsOf(officer.id()).isEmpty())
                .toList();
        var rows = found.stream()
                .filter(officer -> officer.username().compareTo(after) > 0)
                .limit(ROWS)
                .map(officer -> new OfficerListPage.Row(officer, positions(officer)))
                .toList();
        var more = !rows.isEmpty()
                && found.getLast().id() != rows.getLast().officer().id();
        var next = more
                ? "/admin/officers?q=%s&idle=%s&after=%s"
                        .formatted(
                                Words.query(q),
                                idle,
                                Words.query(rows.getLast().officer().username()))
                : null;
        return new OfficerListPage(province, rows, found.size(), q, idle, next);
    }

    @GetMapping("/admin/officers/{id}")
    OfficerPage show(Actor.Officer by, @PathVariable long id) {
        rights.requireOfficer(by, id);
        return new OfficerPage(
                rights.isProvinceAdmin(by),
                agencies.officer(id),
                agencies.allPositionsOf(id).stream()
                        .sorted(Comparator.comparing(Position::validFrom).reversed())
                        .map(this::held)
                        .toList(),
                credentials.changedAt(id).orElse(null),
                issueCredentials.edition(id),
                standIns.of(by, id),
                changes.of(ChangeLog.Subject.OFFICER, id));
    }

    @PostMapping("/admin/officers/{id}/active")
    Page activate(Actor.Officer by, @PathVariable long id, @RequestParam boolean active) {
        administration.activate(id, active, by);
        return Page.redirect(
                "/admin/officers/" + id, active ? "Đã mở lại tài khoản." : "Đã khóa tài khoản; có hiệu lực ngay.");
    }

    private Stream<Officer> ofOwnAgencies(Actor by) {
        return rights.agenciesOf(by).stream()
                .flatMap(agency -> agencies.officers().stream()
                        .filter(officer -> agencies.allPositionsOf(officer.id()).stream()
                                .anyMatch(position -> position.agency() == agency.id())))
                .filter(officer -> rights.mayAdminister(by, officer.id()))
                .distinct()
                .sorted(Comparator.comparing(Officer::username));
    }

    private List<String> positions(Officer officer) {
        return agencies.positionsOf(officer.id()).stream()
                .map(position -> position.role().title() + ", "
                        + agencies.byId(position.agency()).name())
                .toList();
    }

    private OfficerPage.Held held(Position position) {
        var to = position.validTo();
        var over = to != null && to.isBefore(today());
        return new OfficerPage.Held(
                position,
                agencies.byId(position.agency()).name(),
                position.unit() == null ? null : agencies.unit(position.unit()).name(),
                position.heldOn(today()),
                over ? null : PositionController.endingOf(position));
    }

    private LocalDate today() {
        return Province.dateOf(clock.instant());
    }
}
