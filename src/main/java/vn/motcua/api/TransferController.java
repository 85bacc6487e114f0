package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.Transfers;
import vn.motcua.vocabulary.Actor;

/** Whether desks hand dossiers on in time (chuyển hồ sơ). */
@RestController
@RequestMapping("/api/v1/transfers")
@Tag(name = "Desk")
class TransferController {

    private final Transfers transfers;

    TransferController(Transfers transfers) {
        this.transfers = transfers;
    }

    @GetMapping
    @Operation(
            operationId = "transfers",
            summary = "How many dossiers had to be handed on in the last 30 days, and which of them were late",
            description = "Officers: the desks they sit at or lead")
    Transfers.Keeping of(Actor.Officer officer) {
        return transfers.of(officer);
    }
}
