package vn.motcua.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.ReceiveAtDesk;
import vn.motcua.dossiers.Reception;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.Standing;
import vn.motcua.dossiers.Tick;
import vn.motcua.vocabulary.Actor;

/** Receives a dossier that was filed online (tiếp nhận). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/reception")
@Tag(name = "Desk")
class ReceptionController {

    private final ReceiveAtDesk receiveAtDesk;

    ReceptionController(ReceiveAtDesk receiveAtDesk) {
        this.receiveAtDesk = receiveAtDesk;
    }

    /** What the officer found about the filed papers; what is absent stays as filed, files always do. */
    record Found(@JsonSetter(contentNulls = Nulls.FAIL) List<Tick> papers) {

        Found {
            papers = Given.list("papers", papers);
        }
    }

    @PostMapping
    @Operation(
            operationId = "receive",
            summary = "Receive a dossier filed online: the clock starts, the slip is issued",
            description = "The desk the dossier came in by")
    Standing receive(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody(required = false) @Nullable Found found) {
        return receiveAtDesk.receive(actor, number, found == null ? null : new Reception(found.papers()), key);
    }
}
