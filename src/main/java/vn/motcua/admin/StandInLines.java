package vn.motcua.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.admin.OfficerPage.StandInLine;
import vn.motcua.agencies.Absence;
import vn.motcua.agencies.AbsenceAdministration;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Delegation;
import vn.motcua.agencies.DelegationAdministration;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.vocabulary.Actor;

/** An officer's absences and delegations, in words. */
@Component
class StandInLines {

    private final Agencies agencies;
    private final AbsenceAdministration absences;
    private final DelegationAdministration delegations;
    private final AdministrationRights rights;
    private final Clock clock;

    StandInLines(
            Agencies agencies,
            AbsenceAdministration absences,
            DelegationAdministration delegations,
            AdministrationRights rights,
            Clock clock) {
        this.agencies = agencies;
        this.absences = absences;
        this.delegations = delegations;
        this.rights = rights;
        this.clock = clock;
    }

    /** Those that one may end have a way to it. */
    List<StandInLine> of(Actor by, long officer) {
        var today = Province.dateOf(clock.instant());
        return Stream.concat(
                        absences.of(officer).stream().map(absence -> line(absence, today)),
                        delegations.of(officer).stream().map(delegation -> line(by, officer, delegation, today)))
                .toList();
    }

    private StandInLine line(Absence absence, LocalDate today) {
        return new StandInLine(
                "Vắng mặt" + (absence.reason().isBlank() ? "" : ": " + absence.reason()),
                agencies.officer(absence.substitute()).name() + " làm thay",
                days(absence.firstDay(), absence.lastDay()),
                absence.holdsOn(today),
                absence.lastDay().isBefore(today) ? null : AbsenceController.endingOf(absence));
    }

    private StandInLine line(Actor by, long officer, Delegation delegation, LocalDate today) {
        var given = delegation.principal() == officer;
        var mayEnd = rights.isProvinceAdmin(by) || rights.agenciesOf(by).contains(agencies.byId(delegation.agency()));
        return new StandInLine(
                "%s tại %s, văn bản số %s%s"
                        .formatted(
                                delegation.role().title(),
                                agencies.byId(delegation.agency()).name(),
                                delegation.document(),
                                delegation.procedures().isEmpty()
                                        ? ""
                                        : ", chỉ thủ tục " + String.join(", ", delegation.procedures())),
                given
                        ? "Ủy quyền cho "
                                + agencies.officer(delegation.substitute()).name()
                        : agencies.officer(delegation.principal()).name() + " ủy quyền",
                days(delegation.validFrom(), delegation.validTo()),
                delegation.holdsOn(today),
                mayEnd && !delegation.validTo().isBefore(today) ? DelegationController.endingOf(delegation) : null);
    }

    private static String days(LocalDate from, LocalDate to) {
        return VietnameseTime.date(from) + " – " + VietnameseTime.date(to);
    }
}
