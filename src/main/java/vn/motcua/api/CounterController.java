package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.CounterPreview;
import vn.motcua.dossiers.DossierSearch;
import vn.motcua.dossiers.DossierSearch.Alike;
import vn.motcua.dossiers.Party;
import vn.motcua.dossiers.ReusablePapers;
import vn.motcua.dossiers.ReusablePapers.Reusable;
import vn.motcua.procedures.Procedures;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.IdentityNumber;
import vn.motcua.vocabulary.NotFound;

/** What the counter knows of the person in front of it. */
@RestController
@RequestMapping("/api/v1/counter/look-ups")
@Tag(name = "Desk")
class CounterController {

    private final Procedures procedures;
    private final CounterPreview preview;
    private final DossierSearch search;
    private final ReusablePapers reusable;
    private final Clock clock;

    CounterController(
            Procedures procedures, CounterPreview preview, DossierSearch search, ReusablePapers reusable, Clock clock) {
        this.procedures = procedures;
        this.preview = preview;
        this.search = search;
        this.reusable = reusable;
        this.clock = clock;
    }

    /** Whom and what for; in the body, so that nobody's number stands in an address. */
    @Schema(requiredProperties = {"procedureCode", "caseCode", "idNumber"})
    record Question(String procedureCode, String caseCode, String idNumber) {

        Question {
            procedureCode = Objects.requireNonNullElse(procedureCode, "");
            caseCode = Objects.requireNonNullElse(caseCode, "");
            idNumber = Objects.requireNonNullElse(idNumber, "");
        }
    }

    /**
     * What is known.
     *
     * @param person as in their latest dossier that the caller may see; absent when there is none
     * @param alike dossiers of the same procedure under way or handed in within 30 days: a warning only
     * @param reusable papers that need not be handed in again: name {@code from} as {@code reusedFrom} when receiving
     */
    record Known(@Nullable Party person, List<Alike> alike, List<Reusable> reusable) {}

    @PostMapping
    @Operation(
            operationId = "lookUpPerson",
            summary =
                    "Who is at the counter, what they have handed in before and need not bring again. Nothing is stored",
            description = "Officers of a desk that receives the procedure")
    Known lookUp(Actor.Officer officer, @RequestBody Question question) {
        var procedure = procedures.current(question.procedureCode()).document();
        if (preview.competent(officer, procedure).isEmpty()) {
            throw new NotFound("Bộ phận Một cửa của bạn không tiếp nhận thủ tục này");
        }
        var id = IdentityNumber.read(question.idNumber());
        var now = clock.instant();
        return new Known(
                id.flatMap(one -> search.lastApplicant(officer, one)).orElse(null),
                id.map(one -> search.alike(officer, one, procedure.code(), now)).orElse(List.of()),
                id.map(one -> reusable.of(officer, one, procedure, question.caseCode(), now))
                        .orElse(List.of()));
    }
}
