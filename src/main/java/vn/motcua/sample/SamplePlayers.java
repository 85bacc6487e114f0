package vn.motcua.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.motcua.accounts.DemoAccounts;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Officer;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.DossierView.StepView;
import vn.motcua.dossiers.Standing;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.sample.SampleStory.Fate;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.TimeTravel;

/** Plays one sample story with the people of the province: each act at its own moment, by whoever holds the step then. */
@Component
@ConditionalOnBooleanProperty("motcua.sample")
class SamplePlayers {

    private static final Actor TELLER = new Actor.Machine("Tỉnh mẫu");
    private static final int MOST_ACTS = 40;

    private final SampleFilings filings;
    private final SampleActs acts;
    private final DossierReading reading;
    private final Agencies agencies;
    private final DemoAccounts demo;
    private final Calendars calendars;
    private final Clock clock;

    SamplePlayers(
            SampleFilings filings,
            SampleActs acts,
            DossierReading reading,
            Agencies agencies,
            DemoAccounts demo,
            Calendars calendars,
            Clock clock) {
        this.filings = filings;
        this.acts = acts;
        this.reading = reading;
        this.agencies = agencies;
        this.demo = demo;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A story under way: its time runs in working hours, and ends at the present. */
    private final class Telling {

        private final SampleStory story;
        private final Random random;
        private final Instant present = clock.instant();
        private Instant moment;

        private Telling(SampleStory story, Random random) {
            this.story = story;
            this.random = random;
            this.moment = story.start();
        }

        private <T> T at(Supplier<T> act) {
            return TimeTravel.at(moment).call(act::get);
        }

        /** Lets up to so many working minutes go by; false when that would reach past the present. */
        private boolean later(int most) {
            var next = calendars.ofProvince().plusWorking(moment, Duration.ofMinutes(20 + random.nextInt(most)));
            if (next.isAfter(present)) {
                return false;
            }
            moment = next;
            return true;
        }

        private DossierView view(DossierNumber number) {
            return at(() -> reading.read(TELLER, number));
        }
    }

    void play(SampleStory story, Random random) {
        var telling = new Telling(story, random);
        if (!telling.moment.isBefore(telling.present)) {
            return;
        }
        open(telling).ifPresent(number -> goOn(telling, number));
    }

    /** Files the dossier; empty when it stays at intake. */
    private Optional<DossierNumber> open(Telling telling) {
        var story = telling.story;
        if (story.channel() != Channel.ONLINE) {
            return telling.at(() -> atCounter(telling));
        }
        var citizens = demo.citizens();
        var account = citizens.get(telling.random.nextInt(citizens.size()));
        var actor = account.actor();
        var number = telling.at(() ->
                        acts.submit(actor, filings.filing(story, SampleFilings.party(account), actor, telling.random)))
                .number();
        if (story.fate() == Fate.WAITING || !telling.later(240)) {
            return Optional.empty();
        }
        var desk = desk(telling, number);
        if (desk.isEmpty()) {
            return Optional.empty();
        }
        switch (story.fate()) {
            case DECLINED -> telling.at(() -> acts.decline(desk.get(), number));
            case SUPPLEMENT_AT_INTAKE -> telling.at(() -> acts.askForSupplement(desk.get(), number, null));
            case WAITING, WORKED_ON, LATE, SUPPLEMENT, WITHDRAWN, STOPPED, READY, READY_REFUSED, RETURNED -> {
                telling.at(() -> acts.receive(desk.get(), number));
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    private Optional<DossierNumber> atCounter(Telling telling) {
        var story = telling.story;
        var agency = agencies.byCode(story.agency()).orElseThrow();
        var desk = acts.deskOf(story.procedure(), agency);
        var officers = agencies.holders(desk.id(), null, OfficerRole.DESK_OFFICER);
        if (officers.isEmpty()) {
            return Optional.empty();
        }
        var officer = actor(officers.get(telling.random.nextInt(officers.size())));
        var applicant = SampleFilings.passerBy(new SampleNames(telling.random.nextLong()).next(), telling.random);
        return Optional.of(acts.receiveAtCounter(officer, filings.filing(story, applicant, officer, telling.random))
                .number());
    }

    private void goOn(Telling telling, DossierNumber number) {
        for (var act = 0; act < MOST_ACTS; act++) {
            var view = telling.view(number);
            if (view.state().closed() || !telling.later(pace(telling.story.fate(), act))) {
                return;
            }
            var next = step(telling, number, view, act);
            if (next.isEmpty()) {
                return;
            }
        }
    }

    /** Working minutes an act may take: what is to be under way still, or late, is taken slowly. */
    private static int pace(Fate fate, int act) {
        return fate == Fate.LATE && act > 0 ? 4_000 : 300;
    }

    private Optional<Standing> step(Telling telling, DossierNumber number, DossierView view, int act) {
        var fate = telling.story.fate();
        if (view.state() == DossierState.RESULT_READY) {
            return fate == Fate.RETURNED
                    ? desk(telling, number).map(desk -> telling.at(() -> acts.giveBack(desk, view)))
                    : Optional.empty();
        }
        if (view.state() == DossierState.AWAITING_PAYMENT || view.state() == DossierState.SUSPENDED) {
            return fate == Fate.WORKED_ON
                    ? Optional.empty()
                    : desk(telling, number).map(desk -> telling.at(() -> acts.resume(desk, number)));
        }
        if (view.state() != DossierState.IN_PROGRESS) {
            return Optional.empty();
        }
        if (act == 1 && fate == Fate.WITHDRAWN) {
            return desk(telling, number).map(desk -> telling.at(() -> acts.withdraw(desk, number)));
        }
        if (act == 1 && fate == Fate.STOPPED) {
            return holder(telling, view.agency().id(), null, OfficerRole.APPROVER)
                    .map(approver -> telling.at(() -> acts.stop(approver, number)));
        }
        if (act == 2 && fate == Fate.WORKED_ON && !pauses(view)) {
            return Optional.empty();
        }
        return openSteps(view).stream()
                .findFirst()
                .flatMap(step -> holder(telling, step))
                .map(holder -> telling.at(() -> acts.workOn(holder, number, fate)));
    }

    private static boolean pauses(DossierView view) {
        var route = view.procedure().route();
        return route != null && route.stages().stream().anyMatch(stage -> stage.pauseAfter() != null);
    }

    private static List<StepView> openSteps(DossierView view) {
        var open = new ArrayList<StepView>();
        view.legs()
                .forEach(leg ->
                        leg.steps().stream().filter(step -> step.left() == null).forEach(open::add));
        return open;
    }

    private Optional<Actor.Officer> holder(Telling telling, StepView step) {
        var unit = agencies.units(step.agency().id()).stream()
                .filter(one -> one.name().equals(step.unit()))
                .map(one -> one.id())
                .findFirst()
                .orElse(null);
        return holder(telling, step.agency().id(), unit, step.role());
    }

    private Optional<Actor.Officer> holder(Telling telling, long agency, @Nullable Long unit, OfficerRole role) {
        return telling.at(() -> agencies.holders(agency, unit, role)).stream()
                .findFirst()
                .map(SamplePlayers::actor);
    }

    private Optional<Actor.Officer> desk(Telling telling, DossierNumber number) {
        return holder(telling, telling.view(number).desk().id(), null, OfficerRole.DESK_OFFICER);
    }

    private static Actor.Officer actor(Officer officer) {
        return new Actor.Officer(officer.id(), officer.name());
    }
}
