package vn.motcua.procedures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.OneStopDesk;
import vn.motcua.procedures.ProcedureDocument.Competence;

/**
 * Who decides a procedure and where it is received for them (NĐ 61/2018 Art 8): the one answer by which it is found, shown,
 * filed, received and routed. Reception points stand apart from the agencies that decide.
 */
@Component
public class ReceptionPoints {

    private final Agencies agencies;

    ReceptionPoints(Agencies agencies) {
        this.agencies = agencies;
    }

    /** An agency that decides, and the one whose one-stop desk receives for it; often the same. */
    public record Place(Agency competent, Agency desk) {}

    /** Every agency that decides under a document on the day, once, with whose desk receives. */
    public List<Place> of(ProcedureDocument document, LocalDate on) {
        var places = new LinkedHashMap<Agency, Place>();
        for (var competence : document.competences()) {
            if (competence.holdsOn(on)) {
                candidates(competence, on)
                        .forEach(agency -> places.computeIfAbsent(agency, one -> place(competence, one, on)));
            }
        }
        return List.copyOf(places.values());
    }

    /** The agency whose desk receives for {@code competent}; empty when that one does not decide the procedure on the day. */
    public Optional<Agency> deskFor(ProcedureDocument document, Agency competent, LocalDate on) {
        return document.competences().stream()
                .filter(competence -> competent.existsOn(on) && competence.holdsOn(on) && covers(competence, competent))
                .findFirst()
                .map(competence -> place(competence, competent, on).desk());
    }

    private Stream<Agency> candidates(Competence competence, LocalDate on) {
        var code = competence.agencyCode();
        var candidates = code == null
                ? agencies.existing(on).stream()
                : agencies.byCode(code).filter(agency -> agency.existsOn(on)).stream();
        return candidates.filter(agency -> covers(competence, agency));
    }

    private static boolean covers(Competence competence, Agency agency) {
        return competence.agencyCode() != null
                ? competence.agencyCode().equals(agency.code())
                : competence.agencyKind() == agency.kind()
                        && (competence.line() == null || competence.line().equals(agency.line()));
    }

    /** The first reception point that exists on the day; where none is named, wherever the agency receives people. */
    private Place place(Competence competence, Agency competent, LocalDate on) {
        var desk = competence.receptionPoints().stream()
                .map(agencies::byCode)
                .flatMap(Optional::stream)
                .flatMap(point -> agencies.inForce(point.id(), on).stream())
                .findFirst()
                .or(() -> agencies.deskOf(competent.id())
                        .map(OneStopDesk::agency)
                        .map(agencies::byId)
                        .filter(agency -> agency.existsOn(on)))
                .orElse(competent);
        return new Place(competent, desk);
    }
}
