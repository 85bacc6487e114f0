package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.agencies.Agency;
import vn.motcua.dossiers.OnTheSpotShares;
import vn.motcua.vocabulary.Actor;

/** How much is settled whole at one-stop desks (tỷ lệ giải quyết tại chỗ). */
@RestController("apiOnTheSpotController")
@RequestMapping("/api/v1/on-the-spot")
@Tag(name = "Desk")
class OnTheSpotController {

    private final OnTheSpotShares shares;

    OnTheSpotController(OnTheSpotShares shares) {
        this.shares = shares;
    }

    /**
     * One agency's; a per cent is absent where there is nothing to count, of dossiers also below thirty.
     *
     * @param procedures it decides and dossiers can be filed for today, whatever period is asked
     * @param target per cent of the procedures from which on the agency has full marks; absent for those that are not marked
     * @param dossiers it decided in the period
     */
    record ShareJson(
            Agency agency,
            int procedures,
            int proceduresOnTheSpot,
            @Nullable Double ofProcedures,
            @Nullable Integer target,
            int dossiers,
            int dossiersOnTheSpot,
            @Nullable Double ofDossiers) {

        static ShareJson of(OnTheSpotShares.Share share) {
            return new ShareJson(
                    share.agency(),
                    share.procedures(),
                    share.proceduresOnTheSpot(),
                    share.ofProcedures(),
                    share.target(),
                    share.dossiers(),
                    share.dossiersOnTheSpot(),
                    share.ofDossiers());
        }
    }

    @GetMapping
    @Operation(
            operationId = "onTheSpotShares",
            summary =
                    "Of the procedures and of the dossiers decided from one day to another, both inclusive, how many are settled whole at the one-stop desk",
            description = "Whoever leads or administers an agency, of it; administrators of the province, of all")
    List<ShareJson> of(
            Actor.Officer officer,
            @Parameter(description = "first day, such as 2026-01-01") @RequestParam LocalDate from,
            @Parameter(description = "last day, at most a year later") @RequestParam LocalDate to) {
        return shares.of(officer, from, to).stream().map(ShareJson::of).toList();
    }
}
