package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossiers.DossierView.LegView;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.DossierView.StepView;
import vn.motcua.dossiers.ReturnLeg.Part;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/** What one agency handed in may be given back to it, and nobody else's part, time or promise is touched by that. */
@SampleTest
class ReturnLegTest {

    private static final String BUILDING_PERMIT = "1.013225";
    private static final String REASON = "Văn bản trả lời chưa nêu khoảng cách phòng cháy giữa hai công trình.";

    /** Fire police: the second of the three that work at once; it appraises, then signs its answer. */
    private static final int POLICE = 1;

    private static final int CONSTRUCTION = 2;
    private static final int SIGN = 1;

    @Autowired
    Cast cast;

    @Autowired
    Troupe troupe;

    @Autowired
    SubmitOnline submit;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    ForwardDossier forward;

    @Autowired
    Appraise appraise;

    @Autowired
    SubmitForSignature signature;

    @Autowired
    ApproveDossier approve;

    @Autowired
    RefuseDossier refuse;

    @Autowired
    SendBack sendBack;

    @Autowired
    RequestSupplement requestSupplement;

    @Autowired
    ReturnLeg returnLeg;

    @Autowired
    DossierReading reading;

    @Autowired
    EventChain chain;

    @Autowired
    Calendars calendars;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theLeadWaitsForThePartItGaveBackAndAllElseStaysAsItWas() {
        var number = joined();
        var before = troupe.view(number);

        giveBack(number, new Part(0, POLICE, null));

        var after = troupe.view(number);
        var again = leg(number, POLICE);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.title()).endsWith("(lần 2)");
        assertThat(again.reworked()).isTrue();
        assertThat(Objects.requireNonNull(again.rework()).by()).isEqualTo(hanh().name());
        assertThat(again.steps()).singleElement().satisfies(step -> {
            assertThat(step.name()).isEqualTo("Ký văn bản trả lời");
            assertThat(step.left()).isNull();
        });
        assertThat(again.due())
                .as("eight hours, those of the step that is done again")
                .isEqualTo(calendars.forAgency(again.agency().id()).plusWorking(again.started(), Duration.ofHours(8)));
        assertThat(after.times().due()).isEqualTo(before.times().due());
        assertThat(after.legs()).containsAll(ended(before.legs()));

        assertThatThrownBy(() -> work(number, lead(number)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Cảnh sát phòng cháy", hanh().name());
        work(number, open(number, POLICE));

        assertThat(leg(number, POLICE).ended()).isNotNull();
        work(number, lead(number));
        assertThat(lead(number).name()).isEqualTo("Kiểm tra, trình ký giấy phép");
        assertThat(chain.isIntact(number)).isTrue();
    }

    /** What the statements of the version before would do: it knows no rounds. */
    @Test
    void theDatabaseKeepsWhatEndedFromANodeThatKnowsNoRounds() {
        var number = joined();
        giveBack(number, new Part(0, POLICE, null));

        for (var statement : List.of(
                "update dossiers.leg l set ended_at = now(), outcome = 'APPROVED' from dossiers.dossier d"
                        + " where d.id = l.dossier and d.number = :number and l.stage = 0 and l.leg = " + POLICE,
                "update dossiers.leg l set due = l.due + interval '1 day' from dossiers.dossier d"
                        + " where d.id = l.dossier and d.number = :number")) {
            assertThatThrownBy(() ->
                            jdbc.sql(statement).param("number", number.value()).update())
                    .as(statement)
                    .hasMessageContaining("has ended");
        }
        assertThatThrownBy(() -> jdbc.sql("update dossiers.dossier set finished_at = now() where number = :number")
                        .param("number", number.value())
                        .update())
                .hasMessageContaining("ends while a part of it is open");
    }

    @Test
    void itsAgencyUsesItsOwnHoursRoundByRoundAndTheWaitIsNotTheLeads() {
        var number = joined();
        giveBack(number, new Part(0, POLICE, 0));
        // Two weeks pass while the police do their part again.
        past(number, "14 days");

        var view = troupe.view(number);
        var police = leg(number, POLICE);
        assertThat(view.legs())
                .filteredOn(leg -> leg.stage() == 0 && leg.leg() == POLICE)
                .extracting(LegView::round)
                .containsExactly(1, 2);
        assertThat(police.worked().over()).isPositive();
        var asking = view.legs().getLast();
        assertThat(asking.lead()).isTrue();
        assertThat(asking.worked().waited()).isEqualTo(police.worked().used()).isPositive();
        assertThat(asking.worked().over()).as("its own hours").isZero();
        assertThat(asking.worked().told()).contains("chờ cơ quan khác làm lại");
        assertThat(view.legs())
                .filteredOn(leg -> leg.leg() == CONSTRUCTION)
                .allSatisfy(leg -> assertThat(leg.worked().waited()).isZero());
    }

    @Test
    void whileOthersOfTheStageStillWorkOneThatIsDoneMayAlreadyBeGivenBack() {
        var number = received();
        work(number, open(number, POLICE));
        work(number, open(number, POLICE));

        giveBack(number, new Part(0, POLICE, 0));

        var again = leg(number, POLICE);
        assertThat(again.due())
                .as("forty hours, as the whole leg has")
                .isEqualTo(calendars.forAgency(again.agency().id()).plusWorking(again.started(), Duration.ofHours(40)));
        assertThatThrownBy(() -> work(number, lead(number))).isInstanceOf(InvalidInput.class);
        work(number, open(number, CONSTRUCTION));
        work(number, open(number, CONSTRUCTION));
        work(number, open(number, POLICE));
        sendBack.sendBack(
                troupe.holder(open(number, POLICE)).orElseThrow(),
                number,
                open(number, POLICE).no(),
                REASON,
                RequestKey.random());
        work(number, open(number, POLICE));
        work(number, open(number, POLICE));
        assertThat(troupe.view(number).legs())
                .allSatisfy(leg -> assertThat(leg.stage()).isZero());
        while (leg(number, 0).ended() == null) {
            work(number, lead(number));
        }
        assertThat(troupe.view(number).legs().getLast().stage()).isEqualTo(1);
        assertThat(chain.isIntact(number)).isTrue();
    }

    @Test
    void onlyTheLeadsOfficersAndTheirSuperiorsGiveBack() {
        var number = joined();
        var part = new Part(0, POLICE, null);
        assertThatThrownBy(() -> returnLeg.giveBack(Cast.HOA, number, null, part, REASON, RequestKey.random()))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() ->
                        returnLeg.giveBack(cast.officer("mai.qn"), number, null, part, REASON, RequestKey.random()))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() ->
                        returnLeg.giveBack(cast.officer("vinh.sxd"), number, null, part, REASON, RequestKey.random()))
                .as("an agency that took part, and does not lead")
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> returnLeg.giveBack(Cast.STRANGER, number, null, part, REASON, RequestKey.random()))
                .isInstanceOf(NotFound.class);
        assertThat(reading.read(cast.officer("vinh.sxd"), number).may(Offer.RETURN_LEG))
                .isFalse();

        var head = cast.officer("dung.qn");
        assertThat(reading.read(head, number).may(Offer.RETURN_LEG)).isTrue();
        returnLeg.giveBack(head, number, null, part, REASON, RequestKey.random());

        assertThat(Objects.requireNonNull(leg(number, POLICE).rework()).by()).isEqualTo(head.name());
    }

    @Test
    void whatIsNotHandedInCannotBeGivenBackNorTwiceAtOnce() {
        var number = received();
        assertThatThrownBy(() -> giveBack(number, new Part(0, POLICE, null)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("chưa làm xong");
        work(number, open(number, POLICE));
        work(number, open(number, POLICE));
        assertThatThrownBy(() -> giveBack(number, new Part(0, POLICE, 2)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("không có bước này");
        assertThatThrownBy(() -> giveBack(number, new Part(1, 0, null)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Chọn phần việc");
        assertThatThrownBy(() -> returnLeg.giveBack(
                        leader(number), number, null, new Part(0, POLICE, null), " ", RequestKey.random()))
                .isInstanceOf(InvalidInput.class);
        var key = RequestKey.random();
        var first = returnLeg.giveBack(leader(number), number, null, new Part(0, POLICE, null), REASON, key);

        assertThat(returnLeg.giveBack(leader(number), number, null, new Part(0, POLICE, null), REASON, key))
                .isEqualTo(first);
        assertThatThrownBy(() -> giveBack(number, new Part(0, POLICE, null)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("đang được làm lại");
    }

    @Test
    void onceTheDecisionStandsNothingIsGivenBack() {
        var number = joined();
        while (!lead(number).name().startsWith("Đóng dấu")) {
            work(number, lead(number));
        }

        assertThat(reading.read(cast.officer("phuc.qn"), number).may(Offer.RETURN_LEG))
                .isFalse();
        assertThatThrownBy(() -> returnLeg.giveBack(
                        cast.officer("phuc.qn"), number, null, new Part(0, POLICE, null), REASON, RequestKey.random()))
                .isInstanceOf(AlreadyDecided.class);
    }

    @Test
    void theLeadsRefusalWaitsForNoReworkAndCutsItOff() {
        var number = joined();
        while (!lead(number).name().startsWith("Ký")) {
            work(number, lead(number));
        }
        giveBack(number, new Part(0, POLICE, null));

        refuse.refuse(
                cast.officer("phuc.qn"),
                number,
                lead(number).no(),
                null,
                new RefuseDossier.Why("NOT_ELIGIBLE", null, REASON),
                RequestKey.random());

        assertThat(troupe.view(number).state()).isEqualTo(DossierState.RESULT_READY);
        assertThat(leg(number, POLICE).outcome()).isEqualTo(StepOutcome.CANCELLED);
    }

    @Test
    void theClockOfAReworkStandsStillWithTheDossiers() {
        var number = joined();
        giveBack(number, new Part(0, POLICE, null));
        var due = leg(number, POLICE).due();

        requestSupplement.request(
                hanh(),
                number,
                lead(number).no(),
                List.of(new RequestSupplement.MissingPaper(1, "Bị mờ")),
                REASON,
                RequestKey.random());

        assertThat(troupe.view(number).state()).isEqualTo(DossierState.AWAITING_SUPPLEMENT);
        assertThat(leg(number, POLICE).due()).isEqualTo(due);
        assertThat(chain.isIntact(number)).isTrue();
    }

    @Test
    void theOwnerIsToldThatAPartIsDoneAgainAndWhenItIsDone() {
        var number = joined();
        giveBack(number, new Part(0, POLICE, null));

        assertThat(reading.read(Cast.HOA, number).timeline().getLast()).satisfies(told -> {
            assertThat(told.type()).isEqualTo(EventType.LEG_RETURNED);
            assertThat(told.said()).contains("Cảnh sát phòng cháy", "lần 2").doesNotContain(REASON);
        });
        work(number, open(number, POLICE));

        assertThat(reading.read(Cast.HOA, number).timeline().getLast().said())
                .startsWith("Đã làm lại xong")
                .contains("Cảnh sát phòng cháy", "lần 2");
    }

    @Test
    void repeatedReworkIsCountedAndEachRoundKeepsItsReason() {
        var number = joined();
        for (var round = 2; round <= 4; round++) {
            giveBack(number, new Part(0, POLICE, null));
            work(number, open(number, POLICE));
            assertThat(leg(number, POLICE).round()).isEqualTo(round);
        }

        assertThat(troupe.view(number).legs())
                .filteredOn(leg -> leg.rework() != null)
                .hasSize(3)
                .allSatisfy(
                        leg -> assertThat(Objects.requireNonNull(leg.rework()).reason())
                                .isEqualTo(REASON));
        assertThat(chain.isIntact(number)).isTrue();
    }

    private DossierNumber received() {
        var number = submit.submit(Cast.HOA, cast.filing(BUILDING_PERMIT, Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
        receive.receive(troupe.desk(number), number, null, RequestKey.random());
        return number;
    }

    /** All three have handed in, and the lead drafts the permit. */
    private DossierNumber joined() {
        var number = received();
        while (troupe.view(number).legs().getLast().stage() == 0) {
            work(number, troupe.open(number).getFirst());
        }
        return number;
    }

    private Standing giveBack(DossierNumber number, Part part) {
        return returnLeg.giveBack(leader(number), number, lead(number).no(), part, REASON, RequestKey.random());
    }

    /** Who does the lead's step. */
    private Actor.Officer leader(DossierNumber number) {
        return troupe.holder(lead(number)).orElseThrow();
    }

    private StepView lead(DossierNumber number) {
        return open(troupe.view(number).legs().stream()
                .filter(LegView::lead)
                .toList()
                .getLast());
    }

    private StepView open(DossierNumber number, int leg) {
        return open(leg(number, leg));
    }

    private static StepView open(LegView leg) {
        assertThat(leg.steps().getLast().left()).isNull();
        return leg.steps().getLast();
    }

    /** A leg of the first stage as it ran last. */
    private LegView leg(DossierNumber number, int leg) {
        return troupe.view(number).lastRounds().stream()
                .filter(one -> one.stage() == 0 && one.leg() == leg)
                .findFirst()
                .orElseThrow();
    }

    private static List<LegView> ended(List<LegView> legs) {
        return legs.stream().filter(leg -> leg.ended() != null).toList();
    }

    private void past(DossierNumber number, String ago) {
        for (var column : List.of("started_at", "due")) {
            jdbc.sql("""
                            update dossiers.leg l set %1$s = l.%1$s - cast(:ago as interval) from dossiers.dossier d
                            where d.id = l.dossier and d.number = :number and l.ended_at is null""".formatted(column))
                    .param("number", number.value())
                    .param("ago", ago)
                    .update();
        }
    }

    private Actor.Officer hanh() {
        return cast.officer("hanh.qn");
    }

    /** Does what a step asks for and passes the dossier on. */
    private void work(DossierNumber number, StepView step) {
        var officer = troupe.holder(step).orElseThrow();
        var key = RequestKey.random();
        var actions = jdbc.sql("""
                        select s.actions from dossiers.step s join dossiers.dossier d on d.id = s.dossier
                        where d.number = :number and s.no = :no""")
                .param("number", number.value())
                .param("no", step.no())
                .query(String.class)
                .single();
        if (actions.contains("APPROVE")) {
            approve.approve(officer, number, step.no(), ResultDocument.letter("Kết quả", "Chấp thuận."), "", key);
        } else if (actions.contains("SUBMIT_FOR_SIGNATURE")) {
            signature.submit(officer, number, step.no(), "", key);
        } else if (actions.contains("APPRAISE")) {
            appraise.appraise(officer, number, step.no(), Appraise.Finding.ELIGIBLE, "", key);
        } else {
            forward.forward(officer, number, step.no(), "", key);
        }
    }
}
