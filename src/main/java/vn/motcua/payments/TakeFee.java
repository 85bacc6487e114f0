package vn.motcua.payments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.HeldState;
import vn.motcua.dossiers.NotYours;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.payments.Receipt.Line;
import vn.motcua.payments.Receipt.Payer;
import vn.motcua.payments.ReceiptRows.NewReceipt;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;
import vn.motcua.vocabulary.KeyReused;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.Vnd;

/**
 * Takes fees at the desk and gives a receipt for them (thu phí, lệ phí; NĐ 61/2018 Art 22). Rates are those of the revision to
 * which the dossier is pinned; the number comes out of the desk's open book, without a gap.
 */
@Component
public class TakeFee {

    private static final int MOST = 9999;

    private static final Set<DossierState> CLOSED_WITHOUT_FEE =
            Set.of(DossierState.DECLINED, DossierState.WITHDRAWN, DossierState.STOPPED);

    private final DossierReading reading;
    private final ReceiptRows rows;
    private final CashierRights rights;
    private final HeldState heldState;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakeFee(
            DossierReading reading,
            ReceiptRows rows,
            CashierRights rights,
            HeldState heldState,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.reading = reading;
        this.rows = rows;
        this.rights = rights;
        this.heldState = heldState;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * A fee that is paid.
     *
     * @param no {@link FeeDue#no}
     * @param quantity how many units, from 1 to 9,999
     */
    public record Paid(int no, int quantity) {}

    /** Whether fees may still be taken for a dossier. */
    static boolean open(DossierView dossier) {
        return dossier.times().received() != null && !CLOSED_WITHOUT_FEE.contains(dossier.state());
    }

    /**
     * Takes fees.
     *
     * @throws NotFound when the dossier is not the officer's to see
     * @throws NotYours when the officer does not sit at its desk, or not for its procedure
     * @throws FeeConflict when somebody took one of them before, or the dossier was withdrawn
     * @throws KeyReused when the key belongs to another request
     */
    public Receipt take(
            Actor.Officer cashier, DossierNumber number, List<Paid> paid, PaymentMethod method, RequestKey key) {
        var dossier = reading.read(cashier, number);
        var desk = dossier.desk();
        var capacity = rights.takes(cashier, dossier)
                .orElseThrow(() -> new NotYours("Phí, lệ phí do công chức của " + desk.name() + " thu."));
        var signature = rights.signature(cashier, capacity);
        var request = digest(number, paid, method);
        var no = Objects.requireNonNull(transaction.execute(status -> {
            var book = rows.lockOpenBook(desk.id());
            var made = rows.made(cashier.officer(), key.value());
            if (made.isPresent()) {
                if (!made.get().request().equals(request)) {
                    throw new KeyReused();
                }
                return made.get().no();
            }
            if (book.filter(one -> !one.full()).isEmpty()) {
                throw new InvalidInput(
                        "",
                        "%s không có quyển biên lai nào đang mở còn số; quản trị đơn vị mở quyển mới trong trang cơ quan."
                                .formatted(desk.name()));
            }
            requireOpen(heldState.of(number), dossier);
            var receipts = rows.of(number);
            var lines = lines(Receipts.due(dossier, receipts), checked(paid));
            return rows.insert(new NewReceipt(
                    book.get().id(),
                    number,
                    dossier.agency().id(),
                    payer(dossier),
                    method,
                    lines,
                    cashier.officer(),
                    signature,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    key.value(),
                    request));
        }));
        return rows.of(number).stream()
                .filter(receipt -> receipt.no() == no)
                .findFirst()
                .orElseThrow();
    }

    private static void requireOpen(DossierState now, DossierView dossier) {
        if (dossier.times().received() == null || CLOSED_WITHOUT_FEE.contains(now)) {
            throw new FeeConflict("Hồ sơ ở trạng thái “%s” nên không thu phí, lệ phí được.".formatted(now.label()));
        }
    }

    private static List<Paid> checked(List<Paid> paid) {
        if (paid.isEmpty()) {
            throw new InvalidInput("fees", "Chọn ít nhất một khoản phí, lệ phí để thu.");
        }
        var faults = new ArrayList<Fault>();
        for (var one : paid) {
            if (one.quantity() < 1 || one.quantity() > MOST) {
                faults.add(new Fault("fees." + one.no(), "Nhập số lượng từ 1 đến %d.".formatted(MOST)));
            }
        }
        if (paid.stream().map(Paid::no).distinct().count() < paid.size()) {
            faults.add(new Fault("fees", "Mỗi khoản chỉ ghi một dòng."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return paid;
    }

    private static List<Line> lines(List<FeeDue> due, List<Paid> paid) {
        return paid.stream()
                .sorted(Comparator.comparingInt(Paid::no))
                .map(one -> line(due, one))
                .toList();
    }

    private static Line line(List<FeeDue> due, Paid paid) {
        var fee = due.stream()
                .filter(one -> one.no() == paid.no())
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInput("fees", "Thủ tục này không có khoản phí số %d.".formatted(paid.no())));
        var taken = fee.taken();
        if (taken != null) {
            throw new FeeConflict("Khoản “%s” đã được %s thu theo biên lai số %s."
                    .formatted(fee.name(), taken.cashier(), taken.printed()));
        }
        if (fee.fee().amount() == 0) {
            throw new InvalidInput("fees." + paid.no(), "Khoản này không phải nộp.");
        }
        return new Line(
                fee.no(),
                fee.name(),
                fee.fee().kind(),
                new Vnd(fee.fee().amount()),
                fee.fee().unit(),
                paid.quantity());
    }

    private static Payer payer(DossierView dossier) {
        var submitter = dossier.filed().submitter();
        return new Payer(submitter.name(), submitter.idNumber(), submitter.address());
    }

    private static String digest(DossierNumber number, List<Paid> paid, PaymentMethod method) {
        var asked = paid.stream()
                .sorted(Comparator.comparingInt(Paid::no))
                .map(one -> one.no() + "x" + one.quantity())
                .collect(Collectors.joining(" ", number + " " + method + " ", ""));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
