package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.motcua.MotCuaTest;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.DossierView.ConsultationView;
import vn.motcua.dossiers.DossierView.Happening;
import vn.motcua.dossiers.DossierView.LegView;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.DossierView.StepView;
import vn.motcua.dossiers.RequestSupplement.MissingPaper;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Random lives of dossiers over every kind of route: whatever people do in whatever order, the dossier stands after each act
 * where a {@link RouteOracle} that knows only the route says it stands, no step or leg is lost or there twice, and the times
 * of the steps add up.
 */
@MotCuaTest(properties = "motcua.sample=true")
@Import({Cast.class, Troupe.class})
class RandomLivesTest {

    private static final String REASON = "Nội dung chưa phù hợp với quy định hiện hành của pháp luật chuyên ngành.";
    private static final List<String> COMMUNE = List.of("2.000815", "2.002621", "1.013225", "1.004222", "1.011607");
    private static final String ENVIRONMENT_PERMIT = "1.010727";
    private static final String ASKED = "H21.18";
    private static final int ACTS = 40;

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
    RequestSupplement requestSupplement;

    @Autowired
    AllowSupplement allowSupplement;

    @Autowired
    SupplementDossier supplement;

    @Autowired
    ClaimStep claim;

    @Autowired
    AssignStep assign;

    @Autowired
    Assignments assignments;

    @Autowired
    ForwardDossier forward;

    @Autowired
    SendBack sendBack;

    @Autowired
    Appraise appraise;

    @Autowired
    SubmitForSignature signature;

    @Autowired
    ApproveDossier approve;

    @Autowired
    RefuseDossier refuse;

    @Autowired
    ExtendDeadline extend;

    @Autowired
    SuspendDossier suspend;

    @Autowired
    Calendars calendars;

    @Autowired
    ResumeDossier resume;

    @Autowired
    ReturnResult giveBack;

    @Autowired
    WithdrawDossier withdraw;

    @Autowired
    StopDossier stop;

    @Autowired
    DossierReading reading;

    @Autowired
    Consult consult;

    @Autowired
    AnswerConsultation answer;

    @Autowired
    WithdrawConsultation withdrawQuestion;

    @Autowired
    EventChain chain;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverPeopleDoTheInvariantsHold(long seed) {
        var random = new Random(seed);
        var reached = new EnumMap<DossierState, Integer>(DossierState.class);
        for (var procedure : procedures()) {
            var number = file(procedure);
            var oracle = new RouteOracle(
                    Objects.requireNonNull(troupe.view(number).procedure().route()));
            for (var act = 0; act < ACTS && !troupe.view(number).state().closed(); act++) {
                act(number, oracle, random);
                holds(number, oracle);
            }
            reached.merge(troupe.view(number).state(), 1, Integer::sum);
        }
        assertThat(reached.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(procedures().size());
    }

    private static List<String> procedures() {
        var all = new ArrayList<>(COMMUNE);
        all.add(ENVIRONMENT_PERMIT);
        return all;
    }

    private DossierNumber file(String procedure) {
        var agency = procedure.equals(ENVIRONMENT_PERMIT) ? "H21.24" : Cast.QUY_NHON;
        return submit.submit(Cast.HOA, cast.filing(procedure, agency, Cast.HOA), RequestKey.random())
                .number();
    }

    /** Somebody who may do something does one of the things they may do. */
    private void act(DossierNumber number, RouteOracle oracle, Random random) {
        var people = new ArrayList<Actor>(List.of(Cast.HOA, troupe.desk(number)));
        troupe.open(number).forEach(step -> {
            troupe.holder(step).ifPresent(people::add);
            troupe.holder(step.agency().id(), null, OfficerRole.APPROVER).ifPresent(people::add);
        });
        if (troupe.view(number).consultations().stream().anyMatch(ConsultationView::open)) {
            people.add(cast.officer("vinh.sxd"));
        }
        var actor = people.get(random.nextInt(people.size()));
        var offers = new ArrayList<>(offers(actor, number));
        // Ends are rare in life too: without this few dossiers would see their later stages.
        if (random.nextInt(10) > 0) {
            offers.removeAll(List.of(Offer.WITHDRAW, Offer.STOP, Offer.DECLINE, Offer.REFUSE));
        }
        if (offers.isEmpty()) {
            return;
        }
        var offer = offers.get(random.nextInt(offers.size()));
        var leg = offer == Offer.ANSWER_CONSULTATION ? legAsking(actor, number) : leg(actor, number);
        if (oracle.forbids(offer, leg)) {
            assertThatThrownBy(() -> perform(offer, actor, number))
                    .as("%s of %s", offer, number)
                    .isInstanceOf(InvalidInput.class);
        } else {
            perform(offer, actor, number);
            oracle.done(offer, leg);
        }
    }

    /** Where the actor's step stands among the legs of the stage that runs; null when they have none. */
    private @Nullable Integer leg(Actor actor, DossierNumber number) {
        if (!(actor instanceof Actor.Officer officer)) {
            return null;
        }
        var view = reading.read(officer, number);
        var stage = running(view);
        for (var i = 0; i < stage.size(); i++) {
            if (stage.get(i).steps().stream().anyMatch(step -> view.myStep() != null && step.no() == view.myStep())) {
                return i;
            }
        }
        return null;
    }

    /** Where the question stands that the actor is asked. */
    private @Nullable Integer legAsking(Actor actor, DossierNumber number) {
        var view = reading.read((Actor.Officer) actor, number);
        var asking = view.consultations().stream()
                .filter(question -> Objects.equals(question.no(), view.myQuestion()))
                .findFirst()
                .orElseThrow()
                .step();
        var stage = running(view);
        for (var i = 0; i < stage.size(); i++) {
            if (stage.get(i).steps().stream().anyMatch(step -> Objects.equals(step.no(), asking))) {
                return i;
            }
        }
        throw new IllegalStateException("a question of no running leg: " + view.myQuestion());
    }

    private static List<LegView> running(DossierView view) {
        return view.legs().stream()
                .filter(leg -> leg.stage() == view.legs().getLast().stage())
                .toList();
    }

    private Set<Offer> offers(Actor actor, DossierNumber number) {
        return switch (actor) {
            case Actor.Citizen owner -> reading.read(owner, number).offers();
            case Actor.Officer officer -> reading.read(officer, number).offers();
            case Actor.Machine machine -> Set.of();
        };
    }

    private void perform(Offer offer, Actor actor, DossierNumber number) {
        var step = actor instanceof Actor.Officer officer
                ? reading.read(officer, number).myStep()
                : null;
        var key = RequestKey.random();
        switch (offer) {
            case RECEIVE -> receive.receive(actor, number, null, key);
            case DECLINE -> decline.decline(actor, number, REASON, key);
            case REQUEST_SUPPLEMENT ->
                requestSupplement.request(actor, number, step, List.of(new MissingPaper(1, "Bị mờ")), REASON, key);
            case ALLOW_SUPPLEMENT -> allowSupplement.allow(actor, number, SupplementTurn.Cause.NOT_MENDED, REASON, key);
            case SUPPLEMENT ->
                supplement.supplement(actor, number, List.of(Paper.uploaded(1, List.of(cast.pdf(actor)))), "", key);
            case CLAIM -> claim.claim(actor, number, step, key);
            case ASSIGN -> assign((Actor.Officer) actor, number, key);
            case FORWARD -> forward.forward(actor, number, step, "", key);
            case SEND_BACK -> sendBack.sendBack(actor, number, step, REASON, key);
            case APPRAISE -> appraise.appraise(actor, number, step, Appraise.Finding.ELIGIBLE, "", key);
            case SUBMIT_FOR_SIGNATURE -> signature.submit(actor, number, step, "", key);
            case APPROVE ->
                approve.approve(actor, number, step, ResultDocument.letter("Kết quả", "Chấp thuận"), "", key);
            case REFUSE ->
                refuse.refuse(actor, number, step, null, new RefuseDossier.Why("NOT_ELIGIBLE", null, REASON), key);
            case SUSPEND -> suspend.suspend(actor, number, "AUTHORITY", "Công văn số 12", REASON, key);
            case EXTEND -> extend.extend(actor, number, afterDue(number), REASON, key);
            case RESUME -> resume.resume(actor, number, REASON, key);
            case STOP -> stop.stop(actor, number, "NO_OBJECT", null, REASON, key);
            case RETURN ->
                giveBack.giveBack(
                        actor,
                        number,
                        new ReturnResult.Collector(Delivery.Way.AT_DESK, "Nguyễn Thị Hoa", "052190001234", null, null),
                        key);
            case WITHDRAW -> withdraw.withdraw(actor, number, REASON, new WithdrawDossier.Proof(null, true), key);
            case CONSULT -> consult.ask(actor, number, step, ASKED, null, REASON, 3, key);
            case ANSWER_CONSULTATION ->
                answer.answer(
                        actor,
                        number,
                        Objects.requireNonNull(
                                reading.read((Actor.Officer) actor, number).myQuestion()),
                        AnswerConsultation.Verdict.AGREE,
                        "",
                        key);
            case WITHDRAW_CONSULTATION ->
                withdrawQuestion.withdraw(actor, number, step, questionOf(step, number), REASON, key);
        }
    }

    private int questionOf(@Nullable Integer step, DossierNumber number) {
        return troupe.view(number).consultations().stream()
                .filter(question -> question.open() && Objects.equals(question.step(), step))
                .findFirst()
                .orElseThrow()
                .no();
    }

    private LocalDate afterDue(DossierNumber number) {
        var due = Objects.requireNonNull(troupe.view(number).times().due());
        return calendars.ofProvince().nextWorkingDay(Province.dateOf(due));
    }

    /** Gives a step to whoever comes first, or, when that one holds it, back to all. */
    private void assign(Actor.Officer officer, DossierNumber number, RequestKey key) {
        var open = assignments.of(officer, number).getFirst();
        var holder = open.holder() == null ? null : open.holder().id();
        var taker = open.takers().isEmpty() ? null : open.takers().getFirst().id();
        var to = Objects.equals(holder, taker) ? null : taker;
        assign.assign(officer, number, new AssignStep.Assignment(open.step(), holder, to, REASON), key);
    }

    private void holds(DossierNumber number, RouteOracle oracle) {
        var view = troupe.view(number);
        var open = troupe.open(number);
        assertThat(view.state()).as("state of %s", number).isEqualTo(oracle.state());
        assertThat(open)
                .extracting(StepView::name)
                .as("open steps of %s", number)
                .isEqualTo(oracle.openSteps());
        assertThat(view.legs()).as("legs of %s", number).hasSize(oracle.legsSoFar());
        assertThat(reading.read(Cast.HOA, number).may(Offer.WITHDRAW))
                .as("whether %s may be taken back", number)
                .isEqualTo(oracle.withdrawable());
        view.legs().forEach(RandomLivesTest::timesAddUp);
        assertThat(view.timeline())
                .extracting(Happening::at)
                .as("moments of %s", number)
                .isSorted();
        var openLegs = view.legs().stream().filter(leg -> leg.ended() == null).toList();
        var waiting =
                view.state() == DossierState.AWAITING_SUPPLEMENT && view.times().received() != null;
        var byDecision = view.state() == DossierState.SUSPENDED && oracle.inWork();
        if (view.state() == DossierState.IN_PROGRESS || waiting || byDecision) {
            assertThat(open)
                    .as("one open step a leg of %s", number)
                    .hasSameSizeAs(openLegs)
                    .isNotEmpty();
        } else {
            assertThat(open).as("nothing open in %s", view.state()).isEmpty();
            assertThat(openLegs).isEmpty();
        }
        assertThat(view.timeline()).hasSize(view.version());
        if (view.state().closed() || view.state() == DossierState.RESULT_READY) {
            assertThat(view.consultations()).noneMatch(ConsultationView::open);
        }
        assertThat(chain.isIntact(number)).isTrue();
        assertThat(view.pauses().stream().filter(pause -> pause.to() == null).count())
                .as("the clock stands still exactly while %s", view.state())
                .isEqualTo(view.times().clockStopped() == null ? 0 : 1);
        var due = view.times().due();
        if (due != null) {
            assertThat(due).isAfterOrEqualTo(view.times().firstDue());
        }
        if (view.state() == DossierState.RESULT_READY || view.state() == DossierState.RETURNED) {
            assertThat(view.resultsForApplicant())
                    .as("no decision without its document")
                    .isNotEmpty()
                    .allSatisfy(result -> assertThat(result.decision()).isEqualTo(view.decision()));
            assertThat(view.decision()).isNotNull();
        } else {
            assertThat(view.resultsForApplicant())
                    .as("no document before the decision")
                    .isEmpty();
        }
    }

    /** A leg is worked on from its start to its end without a gap: each step begins when the one before it is left. */
    private static void timesAddUp(LegView leg) {
        var from = leg.started();
        for (var step : leg.steps()) {
            assertThat(step.entered()).as("begin of %s", step.name()).isEqualTo(from);
            from = step.left();
        }
        assertThat(from).as("end of %s", leg.name()).isEqualTo(leg.ended());
    }
}
