package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.DossierView.Happening;

/** Two people at once: one wins, the other is told who and when, and nothing happens twice. */
@SampleTest
class RacesTest {

    private static final int ROUNDS = 20;

    @Autowired
    Cast cast;

    @Autowired
    Troupe troupe;

    @Autowired
    SubmitOnline submit;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    DeclineIntake decline;

    @Autowired
    Appraise appraise;

    @Autowired
    WithdrawDossier withdraw;

    @Autowired
    EventChain chain;

    @Autowired
    JdbcClient jdbc;

    @Test
    void receptionAgainstRefusalOfIntakeHasOneWinner() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var number = submitted();
            var outcomes = race(
                    () -> receive.receive(cast.officer("mai.qn"), number, null, RequestKey.random()),
                    () -> decline.decline(
                            cast.officer("son.qn"), number, "Không thuộc thẩm quyền của phường", RequestKey.random()));
            oneWinner(outcomes, number);
        }
    }

    @Test
    void aWithdrawalAgainstAnAppraisalLeavesNothingHalf() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var number = submitted();
            receive.receive(cast.officer("mai.qn"), number, null, RequestKey.random());
            var step = troupe.open(number).getFirst();
            var holder = troupe.holder(step).orElseThrow();
            var outcomes = race(
                    () -> appraise.appraise(
                            holder, number, step.no(), Appraise.Finding.ELIGIBLE, "", RequestKey.random()),
                    () -> withdraw.withdraw(
                            Cast.HOA, number, "Đổi ý", WithdrawDossier.Proof.NONE, RequestKey.random()));
            var view = troupe.view(number);
            var won = outcomes.stream().filter(Standing.class::isInstance).count();
            assertThat(outcomes.get(1))
                    .as("nothing an officer does keeps an applicant")
                    .isInstanceOf(Standing.class);
            assertThat(view.version())
                    .as("each that took effect stands in the history")
                    .isEqualTo(2 + won);
            if (outcomes.getFirst() instanceof AlreadyMoved loser) {
                assertThat(loser.by()).isEqualTo(Cast.HOA.name());
                assertThat(loser.state()).isEqualTo(DossierState.WITHDRAWN);
            }
            assertThat(view.state()).isEqualTo(DossierState.WITHDRAWN);
            assertThat(view.legs()).noneMatch(leg -> leg.ended() == null);
            assertThat(troupe.open(number)).isEmpty();
            assertThat(chain.isIntact(number)).isTrue();
        }
    }

    @Test
    void twoAppraisalsOfOneStepHaveOneWinnerAndTheLoserLearnsWho() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var number = submitted();
            receive.receive(cast.officer("mai.qn"), number, null, RequestKey.random());
            var step = troupe.open(number).getFirst();
            var holder = troupe.holder(step).orElseThrow();
            Callable<Standing> appraisal = () ->
                    appraise.appraise(holder, number, step.no(), Appraise.Finding.ELIGIBLE, "", RequestKey.random());
            oneWinner(race(appraisal, appraisal), number);
        }
    }

    @Test
    void fiftySubmissionsWithOneKeyAreOneDossier() throws Exception {
        var filing = cast.filing("2.000815", Cast.QUY_NHON, Cast.HOA);
        var key = RequestKey.random();
        var dossiersBefore = dossiers();
        var callers = new ArrayList<Callable<Standing>>();
        for (var i = 0; i < 50; i++) {
            callers.add(() -> submit.submit(Cast.HOA, filing, key));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<Standing>();
            for (var answer : pool.invokeAll(callers)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(answers.getFirst());
        }
        var kept = jdbc.sql("select count(*) from dossiers.request_key where key = :key")
                .param("key", key.value())
                .query(Long.class)
                .single();
        assertThat(kept).isEqualTo(1);
        assertThat(dossiersBefore + 1).as("one dossier for fifty requests").isEqualTo(dossiers());
    }

    @Test
    void numbersOfTheDayAreUniqueUnderConcurrency() throws Exception {
        var filing = cast.filing("2.000815", "H21.182", Cast.HOA);
        var callers = new ArrayList<Callable<Standing>>();
        for (var i = 0; i < 60; i++) {
            callers.add(() -> submit.submit(Cast.HOA, filing, RequestKey.random()));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            var numbers = new ArrayList<DossierNumber>();
            for (var answer : pool.invokeAll(callers)) {
                numbers.add(answer.get().number());
            }
            assertThat(numbers).doesNotHaveDuplicates();
        }
    }

    private long dossiers() {
        return jdbc.sql("select count(*) from dossiers.dossier")
                .query(Long.class)
                .single();
    }

    private DossierNumber submitted() {
        return submit.submit(Cast.HOA, cast.filing("2.000815", Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
    }

    /** What came of each: a standing, or the exception. */
    private static List<Object> race(Callable<Standing> one, Callable<Standing> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var first = pool.submit(() -> outcome(barrier, one));
            var second = pool.submit(() -> outcome(barrier, other));
            return List.of(first.get(), second.get());
        }
    }

    private static Object outcome(CyclicBarrier barrier, Callable<Standing> act) throws Exception {
        barrier.await();
        try {
            return act.call();
        } catch (AlreadyMoved moved) {
            return moved;
        }
    }

    private void oneWinner(List<Object> outcomes, DossierNumber number) {
        assertThat(outcomes).hasSize(2);
        var view = troupe.view(number);
        var last = view.timeline().getLast();
        assertThat(outcomes)
                .filteredOn(Standing.class::isInstance)
                .singleElement(type(Standing.class))
                .satisfies(winner -> {
                    assertThat(winner.version()).as("no update is lost").isEqualTo(view.version());
                    assertThat(winner.state()).isEqualTo(view.state());
                });
        assertThat(outcomes)
                .filteredOn(AlreadyMoved.class::isInstance)
                .singleElement(type(AlreadyMoved.class))
                .satisfies(loser -> {
                    assertThat(loser.by()).as("who was first").isEqualTo(last.by());
                    assertThat(loser.at()).isEqualTo(last.at());
                    assertThat(loser.state()).isEqualTo(view.state());
                });
        assertThat(view.timeline())
                .hasSize(view.version())
                .extracting(Happening::at)
                .isSorted();
        assertThat(chain.isIntact(number)).isTrue();
    }
}
