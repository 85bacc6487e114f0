package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.agencies.Absence;
import vn.motcua.agencies.AbsenceAdministration;
import vn.motcua.agencies.AbsenceAdministration.Leave;
import vn.motcua.agencies.Agencies;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** When an officer is away and who deputises (vắng mặt, làm thay). */
@RestController
@RequestMapping("/api/v1/absences")
@Tag(name = ProblemsDescribed.PEOPLE)
class AbsenceController {

    private final AbsenceAdministration absences;
    private final Agencies agencies;

    AbsenceController(AbsenceAdministration absences, Agencies agencies) {
        this.absences = absences;
        this.agencies = agencies;
    }

    /** Days inclusive; usernames stand for officers. */
    record AbsenceJson(long id, String officer, String deputy, LocalDate firstDay, LocalDate lastDay, String reason) {}

    /**
     * Days inclusive; usernames stand for officers.
     *
     * @param officer absent = the caller; another only for whoever administers them
     */
    record Planned(
            @Nullable String officer,
            @Nullable String deputy,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable String reason) {}

    /** The last day it holds; before the first day, it is taken back. */
    record LastDay(@Nullable LocalDate lastDay) {}

    @GetMapping
    @Operation(
            operationId = "listAbsences",
            summary = "When the caller was or will be away, the latest first",
            description = "Officers: their own")
    List<AbsenceJson> list(Actor.Officer officer) {
        return absences.of(officer.officer()).stream().map(this::json).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "planAbsence",
            summary = "Plan an absence with its deputy, who does the work meanwhile",
            description = "Officers for themselves; whoever administers them")
    AbsenceJson plan(
            Actor.Officer by, @RequestHeader(RequestKeys.HEADER) RequestKey key, @RequestBody Planned planned) {
        var officer = planned.officer() == null ? by.officer() : Usernames.id(agencies, "officer", planned.officer());
        var id = absences.plan(
                new Leave(
                        officer,
                        Usernames.id(agencies, "deputy", planned.deputy()),
                        required("firstDay", planned.firstDay()),
                        required("lastDay", planned.lastDay()),
                        Objects.requireNonNullElse(planned.reason(), "")),
                by);
        return json(absences.byId(id, by));
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "endAbsence",
            summary = "End an absence early, or take it back",
            description = "The officer; whoever administers them")
    void end(
            Actor.Officer by,
            @Parameter(description = "the absence") @PathVariable long id,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody LastDay end) {
        absences.end(id, required("lastDay", end.lastDay()), by);
    }

    private AbsenceJson json(Absence absence) {
        return new AbsenceJson(
                absence.id(),
                agencies.officer(absence.principal()).username(),
                agencies.officer(absence.substitute()).username(),
                absence.firstDay(),
                absence.lastDay(),
                absence.reason());
    }

    static LocalDate required(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw new InvalidInput(field, "Nhập ngày, ví dụ 2026-08-05.");
        }
        return day;
    }
}
