package vn.motcua.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.ListReadings;
import vn.motcua.dossiers.OwnDossier;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/** What is due for a dossier and what was taken, for whoever was let read it; and what a desk took, for those who sit there. */
@Component
public class Receipts {

    private static final int MOST_DAYS = 366;

    private final ReceiptRows rows;
    private final CashierRights rights;
    private final ListReadings readings;
    private final Agencies agencies;

    Receipts(ReceiptRows rows, CashierRights rights, ListReadings readings, Agencies agencies) {
        this.rows = rows;
        this.rights = rights;
        this.readings = readings;
        this.agencies = agencies;
    }

    /** The receipts of a dossier that its reader was let read, those cancelled too, in the order they were made. */
    @Transactional(readOnly = true)
    public List<Receipt> of(DossierView dossier) {
        return rows.of(dossier.number());
    }

    /** Those of one's own dossier. */
    @Transactional(readOnly = true)
    public List<Receipt> of(OwnDossier dossier) {
        return rows.of(dossier.number());
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
            due.add(new FeeDue(i + 1, fees.get(i), standing(receipts, i + 1)));
        }
        return due;
    }

    private static @Nullable Receipt standing(List<Receipt> receipts, int fee) {
        return receipts.stream()
                .filter(receipt -> receipt.stands() && receipt.lines().stream().anyMatch(line -> line.no() == fee))
                .findFirst()
                .orElse(null);
    }

    /** Whether an officer may take the fees of a dossier now. */
    public boolean mayTake(Actor.Officer officer, DossierView dossier) {
        return TakeFee.open(dossier) && rights.takes(officer, dossier).isPresent();
    }

    /** Whether an officer may cancel the receipts of a dossier. */
    public boolean mayCancel(Actor.Officer officer, DossierView dossier) {
        return rights.cancels(officer, dossier).isPresent();
    }

    /** The desks whose takings an officer may read. */
    public List<Agency> desks(Actor.Officer officer) {
        return rights.desksOf(officer);
    }

    /**
     * What a desk took and cancelled in a span of days, both included. Put on record, since receipts name people.
     *
     * @throws NotFound for whoever does not sit there
     * @throws InvalidInput for more than a year at once
     */
    @Transactional
    public Takings takenAt(Actor.Officer officer, long desk, LocalDate from, LocalDate to) {
        var agency = rights.desksOf(officer).stream()
                .filter(one -> one.id() == desk)
                .findFirst()
                .orElseThrow(() -> new NotFound("takings of desk " + desk));
        if (from.isAfter(to) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw new InvalidInput(
                    "from", "Chọn từ ngày không sau đến ngày, trong khoảng không quá %d ngày.".formatted(MOST_DAYS));
        }
        readings.read(
                officer,
                "Biên lai %s từ %s đến %s"
                        .formatted(agency.code(), VietnameseTime.date(from), VietnameseTime.date(to)));
        var begin = begin(from);
        var end = begin(to.plusDays(1));
        var taken = rows.takenAt(desk, begin, end);
        var cancelled = rows.cancelledIn(desk, begin, end);
        return new Takings(taken, cancelled, Settlement.of(taken, cancelled, end, agencies));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Province.ZONE).toInstant();
    }
}
