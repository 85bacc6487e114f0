package vn.motcua.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.Delivery;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.DossierView.StepView;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.Paper;
import vn.motcua.dossiers.Party;
import vn.motcua.dossiers.ReturnLeg;
import vn.motcua.sample.DrillActs.Order;
import vn.motcua.sample.RouteOracle.Act;
import vn.motcua.vocabulary.Actor;

/** Who does what in a drill: the people of the sample province, with what their screens show them. */
@Component
@ConditionalOnBooleanProperty("motcua.sample")
class DrillPeople {

    static final Actor.Citizen APPLICANT = new Actor.Citizen(7_200_001, "Nguyễn Thị Diễn");
    static final String ID_NUMBER = "052190001234";

    private final SamplePeople people;
    private final SampleFilings filings;

    DrillPeople(SamplePeople people, SampleFilings filings) {
        this.people = people;
        this.filings = filings;
    }

    /** An act of the oracle with who does it, and the same act as it is carried out. */
    record Ready(Act act, Order order) {}

    /** What the applicant hands in for a drawn procedure. */
    static Filing filing(RandomRoutes.Drawn drawn) {
        return new Filing(
                drawn.document().code(),
                RandomRoutes.CASE,
                drawn.agency(),
                new Party(
                        Party.Kind.PERSON,
                        APPLICANT.name(),
                        ID_NUMBER,
                        LocalDate.of(1990, 3, 12),
                        "0905123456",
                        null,
                        "12 Lê Lợi, phường Quy Nhơn, tỉnh Gia Lai",
                        null),
                null,
                Map.of(),
                List.of(),
                new Delivery(Delivery.Way.AT_DESK, null));
    }

    /** Somebody who does the act on the dossier as it is seen; whoever holds a step does it. */
    Ready ready(Act act, DossierView view, Random random) {
        return ready(act, view, act.offer() == Offer.ASSIGN ? null : act.from(), random);
    }

    /** Somebody with the role for the act, be the step another's. */
    Ready readyWhoeverHolds(Act act, DossierView view, Random random) {
        return ready(act, view, act.offer() == Offer.RETURN_LEG ? act.from() : null, random);
    }

    private Ready ready(Act act, DossierView view, @Nullable Long holder, Random random) {
        var step = step(act, view);
        var superior = act.offer() == Offer.RETURN_LEG && random.nextBoolean();
        var actor = (superior && step != null ? leader(step.agency()) : actor(act, view, step, holder, random))
                .orElseThrow(() -> new IllegalStateException("Nobody can " + act.offer() + " " + view.number()));
        var chosen = act.by(actor instanceof Actor.Officer officer && !superior ? officer.officer() : null);
        if (act.offer() == Offer.ASSIGN && step != null) {
            chosen = chosen.giving(taker(act.from(), step, random));
        }
        var due = view.times().due();
        return new Ready(
                chosen,
                new Order(
                        act.offer(),
                        actor,
                        view.number(),
                        step == null ? null : step.no(),
                        act.question(),
                        part(act, view),
                        chosen.from(),
                        chosen.to(),
                        due == null ? null : OfficeHours.workingDayAfter(Province.dateOf(due)),
                        act.offer() == Offer.SUPPLEMENT ? papers(actor) : List.of()));
    }

    /** The step that is open on the act's leg, or the last that was. */
    private static @Nullable StepView step(Act act, DossierView view) {
        var leg = act.leg();
        return leg == null ? null : view.lastRounds().get(leg).steps().getLast();
    }

    /** The part an act gives back; null before there is any. */
    private static ReturnLeg.@Nullable Part part(Act act, DossierView view) {
        var part = act.question();
        if (part == null || act.offer() != Offer.RETURN_LEG) {
            return null;
        }
        var leg = view.lastRounds().get(RouteOracle.legOf(part));
        return new ReturnLeg.Part(leg.stage(), leg.leg(), RouteOracle.stepOf(part));
    }

    private Optional<? extends Actor> actor(
            Act act, DossierView view, @Nullable StepView step, @Nullable Long holder, Random random) {
        return switch (act.offer()) {
            case RECEIVE, DECLINE, RETURN -> people.anyOfDesk(view.desk().id(), random);
            case RESUME ->
                step(view).isPresent() && random.nextBoolean()
                        ? people.approver(view.agency().id())
                        : people.anyOfDesk(view.desk().id(), random);
            case SUPPLEMENT, WITHDRAW ->
                random.nextInt(4) == 0
                        ? Optional.of(APPLICANT)
                        : people.anyOfDesk(view.desk().id(), random);
            case ALLOW_SUPPLEMENT -> leader(step == null ? view.desk() : step.agency());
            case ASSIGN -> leader(step == null ? view.agency() : step.agency());
            case ANSWER_CONSULTATION -> asked(act, view);
            case SUSPEND, EXTEND, STOP -> people.approver(view.agency().id());
            case REQUEST_SUPPLEMENT,
                    CLAIM,
                    FORWARD,
                    SEND_BACK,
                    RETURN_LEG,
                    CONSULT,
                    WITHDRAW_CONSULTATION,
                    ARRANGE_VISIT,
                    MOVE_VISIT,
                    CANCEL_VISIT,
                    RECORD_VISIT,
                    APPRAISE,
                    SUBMIT_FOR_SIGNATURE,
                    APPROVE,
                    REFUSE -> step == null ? people.anyOfDesk(view.desk().id(), random) : worker(step, holder, random);
        };
    }

    private static Optional<StepView> step(DossierView view) {
        return view.legs().stream()
                .flatMap(leg -> leg.steps().stream())
                .filter(step -> step.left() == null)
                .findFirst();
    }

    /** Who leads an agency, or the desk of one that has no other head. */
    private Optional<Actor.Officer> leader(Agency agency) {
        return people.approver(agency.id()).or(() -> people.headOfDesk(agency.id()));
    }

    /** Who answers a question; where there is no such question, somebody who cannot. */
    private Optional<Actor.Officer> asked(Act act, DossierView view) {
        return people.approver(view.consultations().stream()
                .filter(question -> Objects.equals(question.no(), act.question()))
                .map(question -> question.to().id())
                .findFirst()
                .orElse(view.agency().id()));
    }

    private Optional<Actor.Officer> worker(StepView step, @Nullable Long holder, Random random) {
        var able = people.holders(step).stream()
                .filter(officer -> holder == null || officer.officer() == holder)
                .toList();
        return able.isEmpty() ? Optional.empty() : Optional.of(able.get(random.nextInt(able.size())));
    }

    /** Somebody else than who holds the step, or nobody when somebody does. */
    private @Nullable Long taker(@Nullable Long holder, StepView step, Random random) {
        var able = new ArrayList<>(
                people.holders(step).stream().map(Actor.Officer::officer).toList());
        able.remove(holder);
        return able.isEmpty() || holder != null && random.nextBoolean() ? null : able.get(random.nextInt(able.size()));
    }

    private List<Paper> papers(Actor actor) {
        return actor instanceof Actor.Citizen
                ? List.of(Paper.uploaded(DrillActs.PAPER, List.of(filings.scan(actor))))
                : SampleFilings.supplement();
    }
}
