package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.Delivery;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.HandoverProof;
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

    /**
     * Who takes the result; at the desk an identity number is shown.
     *
     * @param authorisation the paper by which somebody else collects
     * @param carrier who carries it by post; left out = the public post
     * @param trackingNumber of the consignment, needed by post
     * @param signature id from {@code POST /files} of the drawn signature, a PNG; left out = signed on the paper receipt
     */
    @Schema(requiredProperties = {"name"})
    record Collection(
            Delivery.Way way,
            String name,
            @Nullable String idNumber,
            @Nullable String relation,
            @Nullable String note,
            @Nullable String authorisation,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable UUID signature) {

        Collection {
            way = Objects.requireNonNullElse(way, Delivery.Way.AT_DESK);
            name = Objects.requireNonNullElse(name, "");
        }

        Collector collector() {
            return new Collector(
                    way,
                    name,
                    idNumber,
                    relation,
                    note,
                    new HandoverProof(authorisation, carrier, trackingNumber, signature));
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
