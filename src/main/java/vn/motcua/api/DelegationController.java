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
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.Delegation;
import vn.motcua.agencies.DelegationAdministration;
import vn.motcua.agencies.DelegationAdministration.Authorisation;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.api.AbsenceController.LastDay;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** Written authorisations of one officer to do another's work (ủy quyền). */
@RestController
@RequestMapping("/api/v1/delegations")
@Tag(name = ProblemsDescribed.PEOPLE)
class DelegationController {

    private final DelegationAdministration delegations;
    private final Agencies agencies;

    DelegationController(DelegationAdministration delegations, Agencies agencies) {
        this.delegations = delegations;
        this.agencies = agencies;
    }

    /**
     * Codes stand for agencies and units, usernames for officers; days inclusive.
     *
     * @param procedures codes of the procedures it is limited to; empty = all
     */
    record DelegationJson(
            long id,
            String from,
            String to,
            String agency,
            @Nullable String unit,
            OfficerRole role,
            List<String> procedures,
            String document,
            LocalDate documentDate,
            LocalDate validFrom,
            LocalDate validTo) {}

    /** As it is recorded; {@code unit} and {@code procedures} may be absent: the whole agency, all procedures. */
    record Signed(
            @Nullable String from,
            @Nullable String to,
            @Nullable String agency,
            @Nullable String unit,
            @Nullable OfficerRole role,
            @Nullable List<String> procedures,
            @Nullable String document,
            @Nullable LocalDate documentDate,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    @GetMapping
    @Operation(
            operationId = "listDelegations",
            summary = "What the caller gave or was given, the latest first",
            description = "Officers: their own")
    List<DelegationJson> list(Actor.Officer officer) {
        return delegations.of(officer.officer()).stream().map(this::json).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "recordDelegation",
            summary = "Record a signed authorisation",
            description = "Whoever administers the agency")
    DelegationJson record(
            Actor.Officer by, @RequestHeader(RequestKeys.HEADER) RequestKey key, @RequestBody Signed signed) {
        var agency = agency(signed);
        if (signed.role() == null) {
            throw new InvalidInput("role", "Nêu vai trò được ủy quyền.");
        }
        var id = delegations.record(
                new Authorisation(
                        Usernames.id(agencies, "from", signed.from()),
                        Usernames.id(agencies, "to", signed.to()),
                        agency.id(),
                        unit(agency, signed.unit()),
                        signed.role(),
                        Objects.requireNonNullElse(signed.procedures(), List.of()),
                        Objects.requireNonNullElse(signed.document(), ""),
                        AbsenceController.required("documentDate", signed.documentDate()),
                        AbsenceController.required("validFrom", signed.validFrom()),
                        AbsenceController.required("validTo", signed.validTo())),
                by);
        return json(delegations.byId(id, by));
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "endDelegation",
            summary = "End an authorisation early, or take it back before it began",
            description = "Whoever administers the agency")
    void end(
            Actor.Officer by,
            @Parameter(description = "the authorisation") @PathVariable long id,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody LastDay end) {
        delegations.end(id, AbsenceController.required("lastDay", end.lastDay()), by);
    }

    private Agency agency(Signed signed) {
        return agencies.byCode(Objects.requireNonNullElse(signed.agency(), ""))
                .orElseThrow(() -> new InvalidInput("agency", "Không có cơ quan nào mang mã này."));
    }

    private @Nullable Long unit(Agency agency, @Nullable String code) {
        return code == null
                ? null
                : agencies.unitByCode(agency.id(), code)
                        .orElseThrow(() -> new InvalidInput("unit", "Cơ quan này không có phòng, đơn vị mang mã đó."))
                        .id();
    }

    private DelegationJson json(Delegation delegation) {
        return new DelegationJson(
                delegation.id(),
                agencies.officer(delegation.principal()).username(),
                agencies.officer(delegation.substitute()).username(),
                agencies.byId(delegation.agency()).code(),
                delegation.unit() == null
                        ? null
                        : agencies.unit(delegation.unit()).code(),
                delegation.role(),
                delegation.procedures(),
                delegation.document(),
                delegation.documentDate(),
                delegation.validFrom(),
                delegation.validTo());
    }
}
