package vn.motcua.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossiers.AccountParty;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.DossierView.StepView;
import vn.motcua.dossiers.Standing;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.Procedures;
import vn.motcua.sample.SampleStory.Fate;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.TimeTravel;

/** Plays one sample story with the people of the province: each act at its own moment, by whoever holds the step then. */
@Component
@ConditionalOnBooleanProperty("motcua.sample")
class SamplePlayers {

    private static final Actor.Machine TELLER = new Actor.Machine("Tỉnh mẫu");
    private static final int MOST_ACTS = 60;

    private final SampleFilings filings;
    private final SampleActs acts;
    private final SamplePeople people;
    private final Procedures procedures;
    private final DossierReading reading;
    private final Agencies agencies;
    private final Calendars calendars;
    private final Clock clock;

    SamplePlayers(
            SampleFilings filings,
            SampleActs acts,
            SamplePeople people,
            Procedures procedures,
            DossierReading reading,
            Agencies agencies,
            Calendars calendars,
            Clock clock) {
        this.filings = filings;
        this.acts = acts;
        this.people = people;
        this.procedures = procedures;
        this.reading = reading;
        this.agencies = agencies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A story under way: its time runs in working hours, and ends at the present. */
    private final class Telling {

        private final SampleStory story;
        private final ProcedureDocument document;
        private final SamplePace pace;
        private final Random random;
        private final Instant present = clock.instant();
        private Instant moment;

        private Telling(SampleStory story) {
            this.story = story;
            this.document = procedures.current(story.procedure()).document();
            this.pace =
                    SamplePace.of(document, document.caseOf(story.caseCode()).orElseThrow());
            this.random = story.chance();
            this.moment = story.start();
        }

        private <T> T at(Supplier<T> act) {
            return TimeTravel.at(moment).call(act::get);
        }

        /** Lets some working minutes go by; false when that would reach past the present. */
        private boolean later(int least, int most) {
            var next = calendars
                    .ofProvince()
                    .plusWorking(moment, Duration.ofMinutes(least + random.nextInt(Math.max(1, most - least))));
            if (next.isAfter(present)) {
                return false;
            }
            moment = next;
            return true;
        }

        private DossierView view(DossierNumber number) {
            return at(() -> reading.read(TELLER, number));
        }

        private Optional<Actor.Officer> desk(DossierView view) {
            return at(() -> people.desk(view.desk().id()));
        }
    }

    /** Plays it as far as its fate goes; answers the dossier's number. */
    DossierNumber play(SampleStory story) {
        var telling = new Telling(story);
        var opened = open(telling);
        if (opened.goesOn()) {
            goOn(telling, opened.number());
        }
        return opened.number();
    }

    /** A filed dossier; one that stays at intake does not go on. */
    private record Opened(DossierNumber number, boolean goesOn) {}

    private Opened open(Telling telling) {
        return telling.story.channel() == Channel.ONLINE
                ? online(telling)
                : new Opened(telling.at(() -> atCounter(telling)), true);
    }

    private Opened online(Telling telling) {
        var story = telling.story;
        var account = people.account(telling.document, telling.random);
        var actor = account.actor();
        var filing = filings.filing(story, AccountParty.of(account), null, actor, telling.random);
        var number = telling.at(() -> acts.submit(actor, filing)).number();
        if (story.fate() == Fate.WAITING || story.fate() == Fate.WAITING_LATE || !telling.later(10, 240)) {
            return new Opened(number, false);
        }
        var desk = telling.desk(telling.view(number)).orElseThrow();
        if (story.fate() == Fate.DECLINED) {
            telling.at(() -> acts.decline(desk, number));
            return new Opened(number, false);
        }
        if (story.fate() == Fate.SUPPLEMENT_AT_INTAKE) {
            telling.at(() -> acts.askForSupplement(desk, number, null));
            return new Opened(number, false);
        }
        telling.at(() -> acts.receive(desk, number));
        return new Opened(number, true);
    }

    private DossierNumber atCounter(Telling telling) {
        var story = telling.story;
        var agency = agencies.byCode(story.agency()).orElseThrow();
        var officer = people.anyOfDesk(acts.deskOf(story.procedure(), agency).id(), telling.random)
                .orElseThrow();
        var applicant = people.atCounter(telling.document, telling.moment, telling.random);
        var submitter = people.instead(applicant, telling.moment, telling.random);
        return acts.receiveAtCounter(officer, filings.filing(story, applicant, submitter, officer, telling.random))
                .number();
    }

    private void goOn(Telling telling, DossierNumber number) {
        for (var act = 0; act < MOST_ACTS; act++) {
            var view = telling.view(number);
            if (view.state().closed() || !wait(telling, act)) {
                return;
            }
            if (step(telling, number, view, act).isEmpty()) {
                return;
            }
        }
    }

    /** What is to be late lies somewhere longer than its whole limit. */
    private static boolean wait(Telling telling, int act) {
        var pace = telling.pace;
        var late = telling.story.fate() == Fate.LATE || telling.story.fate() == Fate.RETURNED_LATE;
        return late && act == 1
                ? telling.later(pace.limit() + SamplePace.DAY, pace.limit() + 2 * SamplePace.DAY)
                : telling.later(5, pace.most());
    }

    private Optional<Standing> step(Telling telling, DossierNumber number, DossierView view, int act) {
        var fate = telling.story.fate();
        return switch (view.state()) {
            case RESULT_READY ->
                fate.returned()
                        ? telling.desk(view).map(desk -> telling.at(() -> acts.giveBack(desk, view)))
                        : Optional.empty();
            case AWAITING_PAYMENT, SUSPENDED ->
                fate == Fate.SUSPENDED || fate == Fate.PAUSED && stage(view) == telling.pace.lastPause()
                        ? Optional.empty()
                        : telling.desk(view).map(desk -> telling.at(() -> acts.resume(desk, number)));
            case AWAITING_SUPPLEMENT ->
                fate == Fate.RETURNED_AFTER_SUPPLEMENT
                        ? telling.desk(view).map(desk -> telling.at(() -> acts.supplement(desk, number)))
                        : Optional.empty();
            case IN_PROGRESS -> work(telling, number, view, act);
            case SUBMITTED, DECLINED, WITHDRAWN, STOPPED, RETURNED -> Optional.empty();
        };
    }

    private Optional<Standing> work(Telling telling, DossierNumber number, DossierView view, int act) {
        var fate = telling.story.fate();
        if (act == 1 && fate == Fate.WITHDRAWN) {
            return telling.desk(view).map(desk -> telling.at(() -> acts.withdraw(desk, number)));
        }
        if (act == 1 && fate == Fate.STOPPED) {
            return telling.at(() -> people.approver(view.agency().id()))
                    .map(approver -> telling.at(() -> acts.stop(approver, number)));
        }
        if (act == 1 && (fate == Fate.EXTENDED || fate == Fate.SUSPENDED)) {
            return decision(telling, number, view);
        }
        if (act == 2 && (fate == Fate.WORKED_ON || fate == Fate.EXTENDED || fate == Fate.LATE)) {
            return Optional.empty();
        }
        var holder = openSteps(view).stream().findFirst().flatMap(step -> telling.at(() -> people.holder(step)));
        if (fate == Fate.CONSULTED
                && holder.flatMap(officer -> telling.at(() -> acts.consult(officer, number)))
                        .isPresent()) {
            return Optional.empty();
        }
        return holder.map(officer -> telling.at(() -> acts.workOn(officer, number, fate)));
    }

    /** What the head of the agency decides about the time of a dossier; nothing where the rules do not let them. */
    private Optional<Standing> decision(Telling telling, DossierNumber number, DossierView view) {
        var approver = telling.at(() -> people.approver(view.agency().id()));
        return telling.story.fate() == Fate.SUSPENDED
                ? approver.map(head -> telling.at(() -> acts.suspend(head, number)))
                : approver.flatMap(head -> telling.at(() -> acts.extend(head, number)));
    }

    /** The stage the dossier came to last. */
    private static int stage(DossierView view) {
        return view.legs().stream().mapToInt(leg -> leg.stage()).max().orElse(-1);
    }

    private static List<StepView> openSteps(DossierView view) {
        var open = new ArrayList<StepView>();
        view.legs()
                .forEach(leg ->
                        leg.steps().stream().filter(step -> step.left() == null).forEach(open::add));
        return open;
    }
}
