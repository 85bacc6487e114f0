package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.Delivery;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.ReturnResult;
import vn.motcua.dossiers.ReturnResult.Collector;
import vn.motcua.dossiers.Standing;
import vn.motcua.vocabulary.Actor;

/** Hands the result over (trả kết quả). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/return")
@Tag(name = "Desk")
class ReturnController {

    private final ReturnResult returnResult;

    ReturnController(ReturnResult returnResult) {
        this.returnResult = returnResult;
    }

    /** Who takes the result; at the desk an identity number is shown. */
    @Schema(requiredProperties = {"name"})
    record Collection(
            Delivery.Way way,
            String name,
            @Nullable String idNumber,
            @Nullable String relation,
            @Nullable String note) {

        Collection {
            way = Objects.requireNonNullElse(way, Delivery.Way.AT_DESK);
            name = Objects.requireNonNullElse(name, "");
        }

        Collector collector() {
            return new Collector(way, name, idNumber, relation, note);
        }
    }

    @PostMapping
    @Operation(
            operationId = "returnResult",
            summary = "Return the result against the identification of the collector",
            description = "The desk the dossier came in by")
    Standing giveBack(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Collection collection) {
        return returnResult.giveBack(actor, number, collection.collector(), key);
    }
}
