package vn.motcua.dossiers;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Competence;

/** Where a procedure is received for an agency: reception points stand apart from the agencies that decide. */
@Component
public class ReceptionPoints {

    private final Agencies agencies;

    ReceptionPoints(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * The agency whose one-stop desk receives: the first reception point of the competence that exists on the day, else
     * the competent agency itself; empty when the agency does not decide this procedure then.
     */
    public Optional<Agency> deskFor(ProcedureDocument document, Agency competent, LocalDate on) {
        return competence(document, competent, on)
                .map(competence -> competence.receptionPoints().stream()
                        .map(agencies::byCode)
                        .flatMap(Optional::stream)
                        .filter(point -> point.existsOn(on))
                        .findFirst()
                        .orElse(competent));
    }

    private static Optional<Competence> competence(ProcedureDocument document, Agency agency, LocalDate on) {
        return document.competences().stream()
                .filter(one -> one.holdsOn(on))
                .filter(one -> agency.code().equals(one.agencyCode())
                        || agency.kind() == one.agencyKind()
                                && (one.line() == null || one.line().equals(agency.line())))
                .findFirst();
    }
}
