package vn.motcua.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.Standing;
import vn.motcua.dossiers.SupplementDossier;
import vn.motcua.vocabulary.Actor;

/** Hands in what was asked for (bổ sung). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/supplement")
@Tag(name = "Applicant")
class SupplementController {

    private final SupplementDossier supplementDossier;

    SupplementController(SupplementDossier supplementDossier) {
        this.supplementDossier = supplementDossier;
    }

    /** The papers, by number of the required document. */
    @Schema(requiredProperties = {"papers"})
    record Supplement(@JsonSetter(contentNulls = Nulls.FAIL) List<HandedPaper> papers, String note) {

        Supplement {
            papers = Given.list("papers", papers);
            note = Objects.requireNonNullElse(note, "");
        }
    }

    @PostMapping
    @Operation(
            operationId = "supplement",
            summary = "Hand in a supplement: the clock goes on",
            description = "Its owner, or the desk it came in by")
    Standing supplement(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Supplement supplement) {
        return supplementDossier.supplement(
                actor, number, HandedPaper.all(supplement.papers()), supplement.note(), key);
    }
}
