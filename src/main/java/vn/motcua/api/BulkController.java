package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.worklists.Bulk;
import vn.motcua.worklists.BulkAction;
import vn.motcua.worklists.BulkOrder;
import vn.motcua.worklists.Bulks;

/** One thing done with many dossiers as a job, each row by the dossier's own action and under the caller's own rights. */
@RestController
@RequestMapping("/api/v1/bulks")
@Tag(name = ProblemsDescribed.PEOPLE)
class BulkController {

    private final Bulks bulks;
    private final Agencies agencies;

    BulkController(Bulks bulks, Agencies agencies) {
        this.bulks = bulks;
        this.agencies = agencies;
    }

    /** A dossier; {@code step} is the number of its open step, which may be left out. */
    record Chosen(@Nullable DossierNumber number, @Nullable Integer step) {}

    /**
     * What is asked, of at most two hundred dossiers.
     *
     * @param assignee username of who gets the steps; only for ASSIGN
     */
    record Order(
            @Nullable BulkAction action,
            @Nullable List<Chosen> rows,
            @Nullable String assignee,
            @Nullable String note) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "beginBulk",
            summary = "Do one thing with many dossiers: claim, assign, forward, submit for signature, approve, return",
            description = "Officers; each row is done or refused under their own rights")
    Bulk begin(Actor.Officer officer, @RequestHeader(RequestKeys.HEADER) RequestKey key, @RequestBody Order order) {
        if (order.action() == null) {
            throw new InvalidInput("action", "Nêu việc cần làm.");
        }
        var id = UUID.nameUUIDFromBytes(
                "%d:%s".formatted(officer.officer(), key.value()).getBytes(StandardCharsets.UTF_8));
        bulks.begin(
                officer,
                id,
                new BulkOrder(
                        order.action(),
                        Objects.requireNonNullElse(order.rows(), List.<Chosen>of()).stream()
                                .map(BulkController::row)
                                .toList(),
                        order.assignee() == null ? null : Usernames.id(agencies, "assignee", order.assignee()),
                        Objects.requireNonNullElse(order.note(), "")));
        return bulks.of(officer, id);
    }

    @GetMapping
    @Operation(
            operationId = "listBulks",
            summary = "The caller's latest bulks, the newest first",
            description = "Officers: their own")
    List<Bulk> list(Actor.Officer officer) {
        return bulks.latest(officer);
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "showBulk",
            summary = "How far a bulk has come, row by row, with the reason of each refusal",
            description = "Officers: their own")
    Bulk show(Actor.Officer officer, @Parameter(description = "the bulk") @PathVariable UUID id) {
        return bulks.of(officer, id);
    }

    private static BulkOrder.Row row(@Nullable Chosen chosen) {
        if (chosen == null || chosen.number() == null) {
            throw new InvalidInput("rows", "Nêu số hồ sơ của từng dòng.");
        }
        return new BulkOrder.Row(chosen.number(), chosen.step());
    }
}
