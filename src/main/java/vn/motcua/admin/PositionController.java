package vn.motcua.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.OfficerAdministration;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.agencies.Position;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Choice;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** Positions of an officer: granted, ended. */
@Controller
class PositionController {

    private final Agencies agencies;
    private final OfficerAdministration administration;
    private final AdministrationRights rights;
    private final PositionChoices choices;
    private final Clock clock;

    PositionController(
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

    /** Where the ending of a position is asked for. */
    static String endingOf(Position position) {
        return "/admin/officers/%d/positions/end?agency=%d&role=%s&from=%s%s"
                .formatted(
                        position.officer(),
                        position.agency(),
                        position.role(),
                        position.validFrom(),
                        position.unit() == null ? "" : "&unit=" + position.unit());
    }

    /** First where, then what: the units to choose from are the agency's. */
    @GetMapping("/admin/officers/{id}/positions/new")
    Page form(Actor.Officer by, @PathVariable long id, @RequestParam(required = false) @Nullable Long agency) {
        rights.requireOfficer(by, id);
        var places = rights.isProvinceAdmin(by) ? agencies.existing(today()) : rights.agenciesOf(by);
        if (agency == null && places.size() > 1) {
            return new PlacePage(rights.isProvinceAdmin(by), agencies.officer(id), choices(places));
        }
        var place = agency == null ? places.getFirst().id() : agency;
        rights.requireAgency(by, place);
        return grant(by, id, place)
                .filledIn(Map.of("agency", Long.toString(place), "validFrom", VietnameseTime.date(today())));
    }

    @PostMapping("/admin/officers/{id}/positions")
    Page grant(
            Actor.Officer by,
            @PathVariable long id,
            @RequestParam long agency,
            @RequestParam Map<String, String> typed) {
        rights.requireOfficer(by, id);
        rights.requireAgency(by, agency);
        try {
            administration.grant(read(id, agency, new Typed(typed)), by);
        } catch (InvalidInput input) {
            return grant(by, id, agency).refused(typed, input);
        }
        return Page.redirect("/admin/officers/" + id, "Đã giao vai trò.");
    }

    @GetMapping("/admin/officers/{id}/positions/end")
    Page endForm(
            Actor.Officer by,
            @PathVariable long id,
            @RequestParam long agency,
            @RequestParam OfficerRole role,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @Nullable Long unit) {
        rights.requireAgency(by, agency);
        return end(by, position(id, agency, role, from, unit))
                .filledIn(Map.of("lastDay", VietnameseTime.date(today())));
    }

    @PostMapping("/admin/officers/{id}/positions/end")
    Page end(
            Actor.Officer by,
            @PathVariable long id,
            @RequestParam long agency,
            @RequestParam OfficerRole role,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam Map<String, String> typed) {
        rights.requireAgency(by, agency);
        var position = position(id, agency, role, from, unit);
        try {
            administration.end(position, new Typed(typed).day("lastDay"), by);
        } catch (InvalidInput input) {
            return end(by, position).refused(typed, input);
        }
        var to = rights.mayAdminister(by, id) ? "/admin/officers/" + id : "/admin/officers";
        return Page.redirect(to, "Đã ghi ngày kết thúc vai trò.");
    }

    private static Position read(long officer, long agency, Typed typed) {
        InvalidInput.together(
                () -> typed.oneOf("role", OfficerRole.class),
                () -> typed.id("unit"),
                () -> typed.day("validFrom"),
                () -> typed.dayIfAny("validTo"));
        return new Position(
                officer,
                agency,
                typed.id("unit").orElse(null),
                typed.oneOf("role", OfficerRole.class),
                typed.day("validFrom"),
                typed.dayIfAny("validTo").orElse(null));
    }

    private Position position(long officer, long agency, OfficerRole role, LocalDate from, @Nullable Long unit) {
        return agencies.allPositionsOf(officer).stream()
                .filter(position -> position.agency() == agency
                        && position.role() == role
                        && position.validFrom().equals(from)
                        && Objects.equals(position.unit(), unit))
                .findFirst()
                .orElseThrow(() -> new NotFound("position"));
    }

    private FormPage grant(Actor.Officer by, long id, long agency) {
        return new FormPage(
                rights.isProvinceAdmin(by),
                back(id),
                "Giao vai trò tại " + agencies.byId(agency).name(),
                null,
                "/admin/officers/" + id + "/positions",
                List.of(
                        new Field.Kept("agency"),
                        choices.roles(by),
                        choices.units(agency),
                        new Field.Day("validFrom", "Từ ngày", "Ví dụ 01/07/2025", true),
                        new Field.Day("validTo", "Đến hết ngày", "Để trống khi chưa biết", false)),
                "Giao vai trò");
    }

    private FormPage end(Actor.Officer by, Position position) {
        return new FormPage(
                rights.isProvinceAdmin(by),
                back(position.officer()),
                "Kết thúc vai trò " + position.role().title(),
                agencies.byId(position.agency()).name()
                        + ". Hồ sơ người này đang giữ vẫn ở bước đó, người cùng vai trò nhận tiếp.",
                endingOf(position),
                List.of(new Field.Day("lastDay", "Ngày cuối cùng giữ vai trò", "Ví dụ 30/06/2026", true)),
                "Kết thúc vai trò");
    }

    private Link back(long officer) {
        return new Link(agencies.officer(officer).name(), "/admin/officers/" + officer);
    }

    private static List<Choice> choices(List<Agency> places) {
        return places.stream()
                .map(agency -> new Choice(Long.toString(agency.id()), agency.name()))
                .toList();
    }

    private LocalDate today() {
        return Province.dateOf(clock.instant());
    }
}
