package vn.motcua.payments;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.NotYours;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/** Cancels a receipt that was wrong (hủy biên lai): its number stays used, its fees are due again, and it says who and why. */
@Component
public class CancelReceipt {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private final DossierReading reading;
    private final Receipts receipts;
    private final ReceiptRows rows;
    private final CashierRights rights;
    private final Clock clock;

    CancelReceipt(DossierReading reading, Receipts receipts, ReceiptRows rows, CashierRights rights, Clock clock) {
        this.reading = reading;
        this.receipts = receipts;
        this.rows = rows;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Cancels a receipt; asked twice with the same words by the same officer, it is done once. Nobody undoes their own taking.
     *
     * @throws NotFound when the dossier is not the officer's to see, or has no such receipt
     * @throws NotYours when they neither head the desk that took the money nor lead its agency, or took it themselves
     * @throws FeeConflict when somebody cancelled it before
     */
    @Transactional
    public Receipt cancel(Actor.Officer officer, DossierNumber number, int no, String reason) {
        var dossier = reading.read(officer, number);
        var taken = receipts.one(dossier, no);
        var capacity = rights.cancels(officer, dossier)
                .orElseThrow(() -> new NotYours("Biên lai do phụ trách Bộ phận Một cửa hoặc lãnh đạo của %s hủy."
                        .formatted(dossier.desk().name())));
        if (taken.officer() == officer.officer()) {
            throw new NotYours("Người đã thu tiền không tự hủy biên lai của mình; đề nghị lãnh đạo cơ quan hủy.");
        }
        var said = reason.strip();
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            throw new InvalidInput("reason", "Nêu rõ lý do hủy, từ %d đến %d ký tự.".formatted(SHORTEST, LONGEST));
        }
        var cancelledNow = rows.cancel(
                number,
                no,
                officer.officer(),
                rights.signature(officer, capacity),
                said,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        var receipt = receipts.one(dossier, no);
        var cancelled = receipt.cancelled();
        if (!cancelledNow
                && cancelled != null
                && !(cancelled.officer() == officer.officer()
                        && cancelled.reason().equals(said))) {
            throw new FeeConflict("Biên lai này đã được %s hủy lúc %s."
                    .formatted(cancelled.by(), VietnameseTime.moment(cancelled.at())));
        }
        return receipt;
    }
}
