package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.documents.Attachment;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.papers.IssuedPapers;
import vn.motcua.papers.PrintReason;
import vn.motcua.payments.CancelReceipt;
import vn.motcua.payments.PaymentMethod;
import vn.motcua.payments.Receipts;
import vn.motcua.payments.TakeFee;
import vn.motcua.payments.TakeFee.Paid;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** The receipts for fees taken at the desk. */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/receipts")
@Tag(name = "Desk")
class ReceiptController {

    private final DossierReading reading;
    private final Receipts receipts;
    private final TakeFee takeFee;
    private final CancelReceipt cancelReceipt;
    private final IssuedPapers papers;

    ReceiptController(
            DossierReading reading,
            Receipts receipts,
            TakeFee takeFee,
            CancelReceipt cancelReceipt,
            IssuedPapers papers) {
        this.reading = reading;
        this.receipts = receipts;
        this.takeFee = takeFee;
        this.cancelReceipt = cancelReceipt;
        this.papers = papers;
    }

    /** Which fees were paid, by their numbers in the list of those due, and how. */
    @Schema(requiredProperties = {"fees", "method"})
    record FeePayment(List<Paid> fees, @Nullable PaymentMethod method) {

        FeePayment {
            fees = Given.list("fees", fees);
        }
    }

    /** Why a receipt is cancelled. */
    @Schema
    record ReceiptCancellation(String reason) {

        ReceiptCancellation {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @GetMapping
    @Operation(
            operationId = "listReceipts",
            summary = "What the case of a dossier costs, and its receipts, those cancelled too",
            description = "Officers who may read the dossier")
    ReceiptsJson list(Actor.Officer officer, @PathVariable DossierNumber number) {
        var dossier = reading.read(officer, number);
        return ReceiptsJson.of(receipts.due(dossier), receipts.of(dossier));
    }

    @PostMapping
    @Operation(
            operationId = "takeFee",
            summary = "Take fees and give a receipt out of the desk's open book",
            description = "Officers of the desk the dossier came in by")
    ReceiptsJson.ReceiptJson take(
            Actor.Officer officer,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody FeePayment payment) {
        return ReceiptsJson.ReceiptJson.of(
                takeFee.take(officer, number, payment.fees(), required(payment.method()), key));
    }

    /** What was paid how cannot be changed afterwards, so nothing is guessed. */
    private static PaymentMethod required(@Nullable PaymentMethod method) {
        if (method == null) {
            throw new InvalidInput("method", "Chọn hình thức nộp.");
        }
        return method;
    }

    @GetMapping("/{no}")
    @Operation(
            operationId = "showReceipt",
            summary = "A receipt as printed, in three copies (A5)",
            description = "Officers who may read the dossier")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> show(Actor.Officer officer, @PathVariable DossierNumber number, @PathVariable int no) {
        return Attachment.ofPaper(
                number + "-receipt-" + no + ".pdf", papers.receipt(officer, number, no, PrintReason.VIEWED));
    }

    @PostMapping("/{no}/cancellation")
    @Operation(
            operationId = "cancelReceipt",
            summary = "Cancel a receipt; its number stays used and its fees are due again",
            description =
                    "The head of the desk that took the money or a leader of its agency, but not who took it; said again in the same words, it is done once")
    ReceiptsJson.ReceiptJson cancel(
            Actor.Officer officer,
            @PathVariable DossierNumber number,
            @PathVariable int no,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody ReceiptCancellation cancellation) {
        return ReceiptsJson.ReceiptJson.of(cancelReceipt.cancel(officer, number, no, cancellation.reason()));
    }
}
