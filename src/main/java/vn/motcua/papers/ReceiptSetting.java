package vn.motcua.papers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.documents.FeeReceipt;
import vn.motcua.documents.PaperFee;
import vn.motcua.documents.PaperPerson;
import vn.motcua.dossiers.DossierView;
import vn.motcua.payments.Receipt;
import vn.motcua.payments.Receipt.Line;
import vn.motcua.vocabulary.Vnd;

/** Fills the receipt for fees from what was taken. */
@Component
class ReceiptSetting {

    private final PaperParts parts;

    ReceiptSetting(PaperParts parts) {
        this.parts = parts;
    }

    FeeReceipt set(DossierView dossier, Receipt receipt) {
        var payer = receipt.payer();
        return new FeeReceipt(
                parts.head(dossier.desk(), receipt.takenAt(), null),
                parts.mark(dossier),
                receipt.pattern(),
                receipt.series(),
                receipt.printed(),
                new PaperPerson(payer.name(), payer.idNumber(), payer.address(), null, null),
                dossier.procedure().name(),
                receipt.lines().stream().map(ReceiptSetting::fee).toList(),
                receipt.method().label(),
                receipt.takenAt(),
                receipt.cashier(),
                cancelled(receipt));
    }

    private static @Nullable String cancelled(Receipt receipt) {
        var end = receipt.cancelled();
        return end == null
                ? null
                : "%s hủy lúc %s. Lý do: %s".formatted(end.by(), VietnameseTime.moment(end.at()), end.reason());
    }

    /** As one amount, with how it comes about where it is more than once the rate. */
    private static PaperFee fee(Line line) {
        var counted = line.quantity() == 1
                ? ""
                : " (%d %s × %s)"
                        .formatted(
                                line.quantity(),
                                line.unit(),
                                new Vnd(line.rate().amount()));
        return new PaperFee(line.fee() + counted, line.amount(), null, true);
    }
}
