package vn.motcua.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.OwnDossier;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/** What is due for a dossier and what was taken, for whoever was let read it; and what a desk took, for those who sit there. */
@Component
public class Receipts {

    private final ReceiptRows rows;
    private final CashierRights rights;

    Receipts(ReceiptRows rows, CashierRights rights) {
        this.rows = rows;
        this.rights = rights;
    }

    /** The receipts of a dossier that its reader was let read, those cancelled too, in the order they were made. */
    @Transactional(readOnly = true)
    public List<Receipt> of(DossierView dossier) {
        return rows.of(dossier.number());
    }

    /** Those of one's own dossier that stand. */
    @Transactional(readOnly = true)
    public List<Receipt> of(OwnDossier dossier) {
        return rows.of(dossier.number()).stream().filter(Receipt::stands).toList();
    }

    /** One of them. */
    public Receipt one(DossierView dossier, int no) {
        return of(dossier).stream()
                .filter(receipt -> receipt.no() == no)
                .findFirst()
                .orElseThrow(() -> new NotFound("Không tìm thấy biên lai này."));
    }

    /** The fees of a dossier's case by its channel, each with the receipt that stands for it. */
    public List<FeeDue> due(DossierView dossier) {
        return due(dossier, of(dossier));
    }

    static List<FeeDue> due(DossierView dossier, List<Receipt> receipts) {
        var fees = dossier.procedure().feesOf(dossier.chosenCase().code(), dossier.channel());
        var due = new ArrayList<FeeDue>();
        for (var i = 0; i < fees.size(); i++) {
            due.add(new FeeDue(
                    i + 1, fees.get(i), standing(receipts, fees.get(i).name())));
        }
        return due;
    }

    private static @Nullable Receipt standing(List<Receipt> receipts, String fee) {
        return receipts.stream()
                .filter(receipt -> receipt.stands()
                        && receipt.lines().stream().anyMatch(line -> line.fee().equals(fee)))
                .findFirst()
                .orElse(null);
    }

    /** Whether an officer may take the fees of a dossier now. */
    public boolean mayTake(Actor.Officer officer, DossierView dossier) {
        return TakeFee.open(dossier) && rights.at(officer, dossier.desk().id()).isPresent();
    }

    /** Whether an officer may cancel the receipts of a dossier. */
    public boolean mayCancel(Actor.Officer officer, DossierView dossier) {
        return rights.heads(officer, dossier.desk().id());
    }

    /** The desks whose takings an officer may read. */
    public List<Agency> desks(Actor.Officer officer) {
        return rights.desksOf(officer);
    }

    /**
     * What a desk took in a span of days, both included.
     *
     * @throws NotFound for whoever does not sit there
     */
    @Transactional(readOnly = true)
    public List<Receipt> takenAt(Actor.Officer officer, long desk, LocalDate from, LocalDate to) {
        if (rights.at(officer, desk).isEmpty()) {
            throw new NotFound("takings of desk " + desk);
        }
        return rows.takenAt(desk, begin(from), begin(to.plusDays(1)));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Province.ZONE).toInstant();
    }
}
