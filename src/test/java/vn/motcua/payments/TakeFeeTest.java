package vn.motcua.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.Cast;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.ReceiveAtDesk;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.SubmitOnline;
import vn.motcua.payments.TakeFee.Paid;
import vn.motcua.procedures.ProcedureDocument.FeeKind;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.KeyReused;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.Vnd;

/** Fees are taken once, at the desk's own hands, under numbers without a gap, and nothing of it is ever changed. */
@SampleTest
class TakeFeeTest {

    private static final String CERTIFIED_COPY = "2.000815";

    @Autowired
    Cast cast;

    @Autowired
    SubmitOnline submit;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    DossierReading reading;

    @Autowired
    TakeFee takeFee;

    @Autowired
    CancelReceipt cancelReceipt;

    @Autowired
    Receipts receipts;

    @Autowired
    ReceiptBooks books;

    @Autowired
    JdbcClient jdbc;

    @Test
    void pagesAreCountedAndTheReceiptSaysWhatWhoAndHowMuch() {
        var number = received();

        var receipt = take(number, List.of(new Paid(1, 2), new Paid(2, 5)));

        assertThat(receipt.total()).isEqualTo(new Vnd(2 * 2_000 + 5 * 1_000));
        assertThat(receipt.lines())
                .extracting(Receipt.Line::kind, Receipt.Line::quantity)
                .containsExactly(tuple(FeeKind.CHARGE, 2), tuple(FeeKind.CHARGE, 5));
        assertThat(receipt.payer().name()).isEqualTo("Nguyễn Thị Hoa");
        assertThat(receipt.pattern()).isEqualTo("01BLP3-001");
        assertThat(receipt.printed()).matches("\\d{7}");
        assertThat(receipts.due(reading.read(mai(), number))).allMatch(fee -> fee.taken() != null);
    }

    @Test
    void theSameRequestTwiceMakesOneReceiptAndItsKeyServesNoOther() {
        var number = received();
        var key = RequestKey.random();

        var first = takeFee.take(mai(), number, List.of(new Paid(1, 1)), PaymentMethod.CASH, key);
        var again = takeFee.take(mai(), number, List.of(new Paid(1, 1)), PaymentMethod.CASH, key);

        assertThat(again).isEqualTo(first);
        assertThat(receipts.of(reading.read(mai(), number))).hasSize(1);
        assertThatThrownBy(() -> takeFee.take(mai(), number, List.of(new Paid(1, 2)), PaymentMethod.CASH, key))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    void ofManyAtOnceOneTakesTheFeeAndTheOthersAreToldWho() throws Exception {
        var number = received();
        var tries = together(8, () -> {
            try {
                return take(number, List.of(new Paid(1, 1))).printed();
            } catch (FeeConflict late) {
                return late.whatHappened();
            }
        });

        assertThat(tries.stream().filter(said -> said.matches("\\d{7}"))).hasSize(1);
        assertThat(tries.stream().filter(said -> said.contains("đã được") && said.contains("theo biên lai số")))
                .hasSize(7);
    }

    @Test
    void theNumbersOfABookHaveNoGapWhoeverWritesInIt() throws Exception {
        var before = book().last();
        var dossiers = IntStream.range(0, 12).mapToObj(i -> received()).toList();
        var tasks = new ArrayList<Callable<String>>();
        dossiers.forEach(number ->
                tasks.add(() -> take(number, List.of(new Paid(1, 1))).printed()));

        var numbers = run(tasks);

        assertThat(numbers.stream().map(Integer::valueOf).sorted())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(before + 1, before + 12).boxed().toList());
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldAndTakesNothing() {
        var number = received();

        assertThatThrownBy(() -> take(number, List.of(new Paid(1, 0))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid ->
                                assertThat(invalid.faults().getFirst().field()).isEqualTo("fees.1"));
        assertThatThrownBy(() -> take(number, List.of())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> take(number, List.of(new Paid(1, 1), new Paid(1, 1))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> take(number, List.of(new Paid(7, 1)))).isInstanceOf(InvalidInput.class);
        assertThat(receipts.of(reading.read(mai(), number))).isEmpty();
    }

    @Test
    void nobodyTakesMoneyBeforeReceptionNorAwayFromTheDesk() {
        var filed = submit.submit(Cast.HOA, cast.filing(CERTIFIED_COPY, Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
        assertThatThrownBy(() -> take(filed, List.of(new Paid(1, 1)))).isInstanceOf(FeeConflict.class);

        var number = received();
        assertThatThrownBy(() -> takeFee.take(
                        cast.officer("tuan.qn"),
                        number,
                        List.of(new Paid(1, 1)),
                        PaymentMethod.CASH,
                        RequestKey.random()))
                .isInstanceOf(RuntimeException.class)
                .satisfies(refused -> assertThat(refused).isInstanceOfAny(FeeConflict.class, NotFound.class));
        assertThatThrownBy(() -> takeFee.take(
                        cast.officer("nam.sxd"),
                        number,
                        List.of(new Paid(1, 1)),
                        PaymentMethod.CASH,
                        RequestKey.random()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aCancelledReceiptKeepsItsNumberAndItsFeeIsDueAgain() {
        var number = received();
        var wrong = take(number, List.of(new Paid(1, 3)));
        var son = cast.officer("son.qn");

        assertThatThrownBy(() -> cancelReceipt.cancel(mai(), number, wrong.no(), "Ghi nhầm số trang"))
                .isInstanceOf(FeeConflict.class);
        assertThatThrownBy(() -> cancelReceipt.cancel(son, number, wrong.no(), " "))
                .isInstanceOf(InvalidInput.class);
        var cancelled = cancelReceipt.cancel(son, number, wrong.no(), "Ghi nhầm số trang");
        assertThat(cancelReceipt.cancel(son, number, wrong.no(), "Ghi nhầm số trang"))
                .isEqualTo(cancelled);
        assertThatThrownBy(() -> cancelReceipt.cancel(son, number, wrong.no(), "Lý do khác"))
                .isInstanceOf(FeeConflict.class);

        var right = take(number, List.of(new Paid(1, 2)));

        assertThat(right.number()).isGreaterThan(wrong.number());
        assertThat(receipts.of(reading.read(mai(), number)))
                .extracting(Receipt::stands)
                .containsExactly(false, true);
    }

    @Test
    void theDatabaseItselfRefusesToChangeWhatWasTaken() {
        var number = received();
        take(number, List.of(new Paid(1, 1)));

        for (var change : List.of(
                "update payments.receipt set total = 1 where dossier = :dossier",
                "delete from payments.receipt where dossier = :dossier",
                "update payments.receipt_line set quantity = 9 where receipt in (select id from payments.receipt where dossier = :dossier)")) {
            assertThatThrownBy(() ->
                            jdbc.sql(change).param("dossier", number.value()).update())
                    .as(change)
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void aDeskReadsItsTakingsAndWhatItOwesWhichAgency() {
        var number = received();
        var receipt = take(number, List.of(new Paid(1, 4)));
        var desk = reading.read(mai(), number).desk();
        var today = Province.dateOf(receipt.takenAt());

        assertThat(receipts.takenAt(mai(), desk.id(), today, today)).contains(receipt);
        assertThat(receipts.takenAt(mai(), desk.id(), today.minusDays(9), today.minusDays(1)))
                .doesNotContain(receipt);
        assertThatThrownBy(() -> receipts.takenAt(cast.officer("nam.sxd"), desk.id(), today, today))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void openingABookClosesTheOneBeforeAndNoSeriesIsOpenedTwice() {
        var desk = cast.agency("H21.181");
        var setup = new Actor.Machine("Kiểm thử");
        books.open(setup, desk, "01BLP2-001", "KT-33P");
        books.open(setup, desk, "01BLP2-001", "KT-34P");

        assertThat(books.of(desk))
                .filteredOn(ReceiptBook::open)
                .singleElement()
                .satisfies(book -> assertThat(book.series()).isEqualTo("KT-34P"));
        assertThatThrownBy(() -> books.open(setup, desk, "01BLP2-001", "KT-33P"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> books.open(mai(), desk, "01BLP2-001", "KT-35P"))
                .isInstanceOf(NotFound.class);
    }

    private Actor.Officer mai() {
        return cast.officer("mai.qn");
    }

    private DossierNumber received() {
        var number = submit.submit(Cast.HOA, cast.filing(CERTIFIED_COPY, Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
        receive.receive(mai(), number, null, RequestKey.random());
        return number;
    }

    private Receipt take(DossierNumber number, List<Paid> paid) {
        return takeFee.take(mai(), number, paid, PaymentMethod.CASH, RequestKey.random());
    }

    private ReceiptBook book() {
        return books.of(cast.agency(Cast.QUY_NHON)).stream()
                .filter(ReceiptBook::open)
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> together(int many, Callable<T> task) throws Exception {
        return run(IntStream.range(0, many).mapToObj(i -> task).toList());
    }

    private static <T> List<T> run(List<? extends Callable<T>> tasks) throws Exception {
        try (var pool = Executors.newFixedThreadPool(tasks.size())) {
            var done = new ArrayList<T>();
            for (Future<T> one : pool.invokeAll(tasks)) {
                done.add(one.get());
            }
            return done;
        }
    }
}
