package vn.motcua.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.procedures.ProcedureDocument.Competence;

/** Which agencies decide under a document on a day: named by code, or all of a kind that exist then. */
@Component
class CompetentAgencies {

    private final Agencies agencies;

    CompetentAgencies(Agencies agencies) {
        this.agencies = agencies;
    }

    List<Agency> of(ProcedureDocument document, LocalDate on) {
        return document.competences().stream()
                .filter(competence -> competence.holdsOn(on))
                .flatMap(competence -> of(competence, on))
                .distinct()
                .toList();
    }

    private Stream<Agency> of(Competence competence, LocalDate on) {
        if (competence.agencyCode() != null) {
            return agencies.byCode(competence.agencyCode()).filter(agency -> agency.existsOn(on)).stream();
        }
        return agencies.existing(on).stream()
                .filter(agency -> agency.kind() == competence.agencyKind())
                .filter(agency -> competence.line() == null || competence.line().equals(agency.line()));
    }
}
