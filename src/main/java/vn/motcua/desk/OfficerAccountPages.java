package vn.motcua.desk;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Absence;
import vn.motcua.agencies.AbsenceAdministration;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Capacities;
import vn.motcua.agencies.Delegation;
import vn.motcua.agencies.StandIn;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;

/** Makes the page of an officer's own account, fresh or with what they typed and have to correct. */
@Component
class OfficerAccountPages {

    private final Agencies agencies;
    private final Capacities capacities;
    private final AbsenceAdministration absences;
    private final Clock clock;

    OfficerAccountPages(Agencies agencies, Capacities capacities, AbsenceAdministration absences, Clock clock) {
        this.agencies = agencies;
        this.capacities = capacities;
        this.absences = absences;
        this.clock = clock;
    }

    OfficerAccountPage fresh(Actor.Officer officer) {
        return page(officer, Typed.NOTHING, Faults.NONE);
    }

    OfficerAccountPage again(Actor.Officer officer, Typed typed, InvalidInput invalid) {
        return page(officer, typed, Faults.of(invalid));
    }

    private OfficerAccountPage page(Actor.Officer officer, Typed typed, Faults faults) {
        var id = officer.officer();
        var duties = agencies.positionsOf(id).stream()
                .map(position -> position.role().title() + ", "
                        + agencies.byId(position.agency()).name())
                .toList();
        return new OfficerAccountPage(
                agencies.officer(id),
                duties,
                capacities.standInsOf(id).stream()
                        .map(standIn -> sentence(id, standIn))
                        .toList(),
                ahead(id).map(this::line).toList(),
                absences.deputies(id).stream()
                        .map(deputy -> new Choice(Long.toString(deputy.id()), deputy.name()))
                        .toList(),
                typed,
                faults);
    }

    /** What is not over yet, the next first. */
    private Stream<Absence> ahead(long officer) {
        var today = Province.dateOf(clock.instant());
        return absences.of(officer).reversed().stream()
                .filter(absence -> !absence.lastDay().isBefore(today));
    }

    private OfficerAccountPage.AbsenceLine line(Absence absence) {
        return new OfficerAccountPage.AbsenceLine(
                absence.id(),
                VietnameseTime.date(absence.firstDay()) + " – " + VietnameseTime.date(absence.lastDay()),
                agencies.officer(absence.substitute()).name(),
                absence.reason(),
                absence.holdsOn(Province.dateOf(clock.instant())));
    }

    private String sentence(long officer, StandIn standIn) {
        var mine = standIn.substitute() == officer;
        var other = agencies.officer(mine ? standIn.principal() : standIn.substitute())
                .name();
        return switch (standIn) {
            case Absence absence -> {
                var until = VietnameseTime.date(absence.lastDay());
                yield mine
                        ? "Bạn làm thay %s đến hết %s".formatted(other, until)
                        : "%s làm thay bạn đến hết %s".formatted(other, until);
            }
            case Delegation delegation -> {
                var what = "%s tại %s, văn bản số %s, đến hết %s"
                        .formatted(
                                delegation.role().title(),
                                agencies.byId(delegation.agency()).name(),
                                delegation.document(),
                                VietnameseTime.date(delegation.validTo()));
                yield mine
                        ? "%s ủy quyền cho bạn: %s".formatted(other, what)
                        : "Bạn ủy quyền cho %s: %s".formatted(other, what);
            }
        };
    }
}
