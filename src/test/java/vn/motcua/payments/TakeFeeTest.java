package vn.motcua.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.DelegationAdministration;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.Cast;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.EventType;
import vn.motcua.dossiers.NotYours;
import vn.motcua.dossiers.ReceiveAtDesk;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.SubmitOnline;
import vn.motcua.dossiers.WithdrawDossier;
import vn.motcua.payments.TakeFee.Paid;
import vn.motcua.procedures.ProcedureDocument.FeeKind;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.KeyReused;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.TimeTravel;
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
    WithdrawDossier withdraw;

    @Autowired
    Agencies agencies;

    @Autowired
    DelegationAdministration delegations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

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
                .isInstanceOfAny(NotYours.class, NotFound.class);
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
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> cancelReceipt.cancel(son, number, wrong.no(), " "))
                .isInstanceOf(InvalidInput.class);
        var cancelled = cancelReceipt.cancel(son, number, wrong.no(), "Ghi nhầm số trang");
        assertThat(cancelReceipt.cancel(son, number, wrong.no(), "Ghi nhầm số trang"))
                .isEqualTo(cancelled);
        assertThatThrownBy(() -> cancelReceipt.cancel(son, number, wrong.no(), "Một lý do khác"))
                .isInstanceOf(FeeConflict.class);

        var right = take(number, List.of(new Paid(1, 2)));

        assertThat(right.number()).isGreaterThan(wrong.number());
        assertThat(receipts.of(reading.read(mai(), number)))
                .extracting(Receipt::stands)
                .containsExactly(false, true);
    }

    @Test
    void nobodyCancelsWhatTheyTookThemselves() {
        var number = received();
        var son = cast.officer("son.qn");
        var own = takeFee.take(son, number, List.of(new Paid(1, 1)), PaymentMethod.CASH, RequestKey.random());

        assertThatThrownBy(() -> cancelReceipt.cancel(son, number, own.no(), "Thu nhầm khoản"))
                .isInstanceOf(NotYours.class);
        assertThat(cancelReceipt
                        .cancel(cast.officer("phuc.qn"), number, own.no(), "Thu nhầm khoản")
                        .stands())
                .as("a leader of the agency does")
                .isFalse();
    }

    @Test
    void anAuthorisationForOneProcedureOpensNoMoneyOfAnother() {
        var number = received();
        var agency = cast.agency(Cast.QUY_NHON);
        var today = Province.dateOf(clock.instant());
        var nam = cast.officer("nam.sxd");
        var authorisation = delegations.record(
                new DelegationAdministration.Authorisation(
                        mai().officer(),
                        nam.officer(),
                        agency,
                        agencies.positionsOf(mai().officer()).getFirst().unit(),
                        OfficerRole.DESK_OFFICER,
                        List.of("1.001193"),
                        "12/UQ-UBND",
                        today,
                        today,
                        today.plusDays(1)),
                new Actor.Machine("Kiểm thử"));
        assertThat(authorisation).isPositive();
        var view = reading.read(mai(), number);

        assertThat(receipts.mayTake(nam, view)).isFalse();
        assertThat(receipts.desks(nam)).isEmpty();
        assertThatThrownBy(() -> receipts.takenAt(nam, agency, today, today)).isInstanceOf(NotFound.class);
    }

    @Test
    void aFeeIsNotTakenForADossierThatIsBeingWithdrawn() throws Exception {
        for (var round = 0; round < 12; round++) {
            var number = received();
            var tasks = List.<Callable<Boolean>>of(
                    () -> {
                        withdraw.withdraw(
                                Cast.HOA, number, "Không cần nữa", WithdrawDossier.Proof.NONE, RequestKey.random());
                        return true;
                    },
                    () -> {
                        try {
                            take(number, List.of(new Paid(1, 1)));
                            return true;
                        } catch (FeeConflict late) {
                            return false;
                        }
                    });

            var taken = run(tasks).getLast();

            var view = reading.read(mai(), number);
            assertThat(view.timeline().getLast().type()).isEqualTo(EventType.WITHDRAWN);
            if (taken) {
                assertThat(receipts.one(view, 1).takenAt())
                        .as("taken while it was still there")
                        .isBeforeOrEqualTo(view.timeline().getLast().at());
            }
        }
    }

    @Test
    void booksThatReadTheSameAreOneBookAndAFullOneIsSaid() {
        var desk = cast.agency("H21.182");
        var setup = new Actor.Machine("Kiểm thử");
        books.open(setup, desk, "01blp2-001", " kt-41p ");
        books.open(setup, desk, "01BLP2-001", "KT-41P");
        assertThat(books.of(desk))
                .filteredOn(book -> book.series().equals("KT-41P"))
                .hasSize(1);
        for (var lookalike : List.of("KT\u200b-41P", "\u041aT-41P", "KT 41P", "<b>", "KT\u202e")) {
            assertThatThrownBy(() -> books.open(setup, desk, "01BLP2-001", lookalike))
                    .as(lookalike)
                    .isInstanceOf(InvalidInput.class);
        }
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

        assertThat(receipts.takenAt(mai(), desk.id(), today, today).receipts()).contains(receipt);
        assertThat(receipts.takenAt(mai(), desk.id(), today.minusDays(9), today.minusDays(1))
                        .receipts())
                .doesNotContain(receipt);
        assertThatThrownBy(() -> receipts.takenAt(cast.officer("nam.sxd"), desk.id(), today, today))
                .isInstanceOf(NotFound.class);
    }

    /** A quarter that was settled keeps its sums; what is cancelled later is taken off where it is cancelled. */
    @Test
    void whatIsCancelledLaterIsTakenOffInTheSpanInWhichItIs() {
        var number = received();
        var march = Instant.parse("2033-03-30T02:00:00Z");
        var may = Instant.parse("2033-05-10T02:00:00Z");
        var wrong = TimeTravel.at(march).call(() -> take(number, List.of(new Paid(1, 3))));
        var son = cast.officer("son.qn");
        var first = settled(LocalDate.of(2033, 1, 1), LocalDate.of(2033, 3, 31));
        TimeTravel.at(may).run(() -> cancelReceipt.cancel(son, number, wrong.no(), "Ghi nhầm số trang"));

        assertThat(settled(LocalDate.of(2033, 1, 1), LocalDate.of(2033, 3, 31)))
                .isEqualTo(first)
                .isEqualTo(wrong.total().amount());
        assertThat(settled(LocalDate.of(2033, 4, 1), LocalDate.of(2033, 6, 30)))
                .isEqualTo(-wrong.total().amount());
        assertThat(settled(LocalDate.of(2033, 1, 1), LocalDate.of(2033, 6, 30))).isZero();
    }

    private long settled(LocalDate from, LocalDate to) {
        return receipts.takenAt(mai(), cast.agency(Cast.QUY_NHON), from, to).settlements().stream()
                .mapToLong(Settlement::owed)
                .sum();
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
