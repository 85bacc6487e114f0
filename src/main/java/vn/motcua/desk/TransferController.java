package vn.motcua.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.dossiers.Transfers;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** Dossiers that left the desk late, or are still there. */
@Controller
class TransferController {

    private final Transfers transfers;

    TransferController(Transfers transfers) {
        this.transfers = transfers;
    }

    @GetMapping("/desk/transfers")
    Page show(Actor.Officer officer) {
        return new TransferPage(transfers.of(officer));
    }
}
