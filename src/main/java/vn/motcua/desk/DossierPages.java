package vn.motcua.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.Assignments;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.DossierView.ResultView;
import vn.motcua.dossiers.Ground;
import vn.motcua.dossiers.Grounds;
import vn.motcua.dossiers.Handling;
import vn.motcua.dossiers.ReplaceResult;
import vn.motcua.dossiers.RevokeResult;
import vn.motcua.dossiers.SealResult;
import vn.motcua.papers.IssuedPapers;
import vn.motcua.payments.Receipts;
import vn.motcua.signatures.KeyOwner;
import vn.motcua.signatures.SigningKeys;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;

/** Makes the page of a dossier, fresh or with what an officer typed and has to correct. */
@Component
class DossierPages {

    private final DossierReading reading;
    private final Assignments assignments;
    private final Handling handling;
    private final IssuedPapers papers;
    private final Grounds grounds;
    private final Agencies agencies;
    private final Calendars calendars;
    private final SigningKeys keys;
    private final SealResult seal;
    private final RevokeResult revoke;
    private final ReplaceResult replace;
    private final Receipts receipts;
    private final Clock clock;

    DossierPages(
            DossierReading reading,
            Assignments assignments,
            Handling handling,
            Grounds grounds,
            IssuedPapers papers,
            Agencies agencies,
            Calendars calendars,
            SigningKeys keys,
            SealResult seal,
            RevokeResult revoke,
            ReplaceResult replace,
            Receipts receipts,
            Clock clock) {
        this.reading = reading;
        this.assignments = assignments;
        this.handling = handling;
        this.grounds = grounds;
        this.papers = papers;
        this.agencies = agencies;
        this.calendars = calendars;
        this.keys = keys;
        this.seal = seal;
        this.revoke = revoke;
        this.replace = replace;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** {@code wanted} is the form to open, if it is offered; null opens the likeliest. */
    DossierPage fresh(Actor.Officer officer, DossierNumber number, @Nullable WorkPlace list, @Nullable Offer wanted) {
        var view = reading.read(officer, number);
        var chosen = wanted != null && view.may(wanted) ? wanted : likeliest(view);
        return page(officer, view, list, chosen, Typed.NOTHING, Faults.NONE);
    }

    /** The same form again, with what was typed and what is wrong with it. */
    DossierPage again(Actor.Officer officer, ActionForm form, InvalidInput invalid) {
        var view = reading.read(officer, form.number());
        return page(officer, view, form.list(), form.offer(), form.typed(), Faults.of(invalid));
    }

    private static @Nullable Offer likeliest(DossierView view) {
        return ActionTab.of(view.offers()).stream()
                .filter(tab -> !tab.seldom() && tab.offer() != Offer.RETURN)
                .map(ActionTab::offer)
                .findFirst()
                .orElse(null);
    }

    private DossierPage page(
            Actor.Officer officer,
            DossierView view,
            @Nullable WorkPlace list,
            @Nullable Offer chosen,
            Typed typed,
            Faults faults) {
        return new DossierPage(
                view,
                list,
                chosen,
                chosen == Offer.CONSULT ? consultable(officer) : List.of(),
                chosen == Offer.ASSIGN ? assignments.of(officer, view.number()) : List.of(),
                chosen == Offer.APPROVE && handling.aloneBy(officer, view.number()),
                chosen == Offer.APPROVE || chosen == Offer.REFUSE
                        ? new Pens(keys.usable(new KeyOwner.OfOfficer(officer.officer())))
                        : Pens.NONE,
                results(view, result -> seal.offered(officer, view.number(), result)),
                results(view, result -> revoke.offered(officer, view.number(), result)),
                results(view, result -> replace.offered(officer, view, result)),
                grounds(view, chosen),
                Ticks.of(view, typed),
                papers.printings(view),
                FeeSheet.of(receipts, officer, view),
                new Dues(calendars, clock.instant()),
                typed,
                faults);
    }

    private static Set<Integer> results(DossierView view, Predicate<ResultView> wanted) {
        return view.results().stream().filter(wanted).map(ResultView::no).collect(Collectors.toSet());
    }

    private List<Ground> grounds(DossierView view, @Nullable Offer chosen) {
        var kind = kind(chosen);
        return kind == null ? List.of() : grounds.of(view.regime(), kind);
    }

    private static Ground.@Nullable Kind kind(@Nullable Offer chosen) {
        if (chosen == Offer.SUSPEND) {
            return Ground.Kind.SUSPENSION;
        }
        if (chosen == Offer.STOP) {
            return Ground.Kind.STOP;
        }
        return chosen == Offer.REFUSE ? Ground.Kind.REFUSAL : null;
    }

    /** Units of the officer's own agencies first, then every agency. */
    private List<Choice> consultable(Actor.Officer officer) {
        var choices = new ArrayList<Choice>();
        agencies.positionsOf(officer.officer()).stream()
                .map(position -> agencies.byId(position.agency()))
                .distinct()
                .forEach(own -> agencies.units(own.id())
                        .forEach(unit -> choices.add(
                                new Choice(own.code() + "#" + unit.id(), unit.name() + " – " + own.name()))));
        agencies.existing(Province.dateOf(clock.instant())).stream()
                .sorted(Comparator.comparing(Agency::kind).thenComparing(Agency::name))
                .forEach(agency -> choices.add(new Choice(agency.code(), agency.name())));
        return choices;
    }
}
