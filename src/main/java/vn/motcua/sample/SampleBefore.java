package vn.motcua.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.DirectoryDocument;
import vn.motcua.agencies.DirectoryDocument.AgencyEntry;
import vn.motcua.agencies.DirectoryDocument.AreaEntry;
import vn.motcua.agencies.DirectoryDocument.PositionEntry;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Competence;
import vn.motcua.procedures.ProcedureDocument.Promulgation;

/** The sample province as it knew itself until 30/06/2025: three levels, and nothing of what was to come. */
final class SampleBefore {

    /** Two of the province's people who administer it then: one drafts, the other approves. */
    static final String DRAFTER = "binh.tinh";

    static final String APPROVER = "minh.tinh";

    private SampleBefore() {}

    static DirectoryDocument directory() {
        var both = SampleAgencies.directory();
        return new DirectoryDocument(
                both.areas().stream()
                        .filter(area -> isBefore(area.validFrom()))
                        .map(area -> new AreaEntry(
                                area.code(),
                                area.name(),
                                area.level(),
                                area.parentCode(),
                                area.validFrom(),
                                open(area.validTo())))
                        .toList(),
                both.areaSuccessions().stream()
                        .filter(one -> isBefore(one.effective()))
                        .toList(),
                both.agencies().stream()
                        .filter(agency -> isBefore(agency.validFrom()))
                        .map(agency -> new AgencyEntry(
                                agency.code(),
                                agency.name(),
                                agency.kind(),
                                agency.line(),
                                agency.parentCode(),
                                agency.areaCode(),
                                agency.servedAreas(),
                                agency.validFrom(),
                                open(agency.validTo())))
                        .toList(),
                both.agencySuccessions().stream()
                        .filter(one -> isBefore(one.effective()))
                        .toList(),
                both.units(),
                both.desks(),
                both.officers(),
                positions(both));
    }

    /**
     * The procedures as they were in force then, without what they say of the successor; those of which a leg is its province's
     * are left out.
     */
    static List<ProcedureDocument> procedures() {
        return SampleProcedures.documents().stream()
                .filter(document -> !namesTheSuccessor(document))
                .map(document -> document.promulgatedBy(new Promulgation(
                                document.promulgation().decision(),
                                null,
                                document.promulgation().issuer(),
                                Eras.OLD_FROM))
                        .decidedBy(document.competences().stream()
                                .filter(competence -> isBefore(competence.from()))
                                .map(SampleBefore::before)
                                .toList()))
                .toList();
    }

    private static boolean namesTheSuccessor(ProcedureDocument document) {
        var route = document.route();
        return route != null
                && route.stages().stream()
                        .flatMap(stage -> stage.legs().stream())
                        .anyMatch(leg -> leg.agency().startsWith("code:" + SampleGiaLai.PROVINCE));
    }

    private static Competence before(Competence competence) {
        return new Competence(
                competence.agencyCode(),
                competence.agencyKind(),
                competence.line(),
                competence.receptionPoints(),
                competence.from(),
                open(competence.to()));
    }

    private static List<PositionEntry> positions(DirectoryDocument both) {
        var positions = new ArrayList<>(both.positions().stream()
                .filter(position -> isBefore(position.validFrom()))
                .map(position -> new PositionEntry(
                        position.username(),
                        position.agencyCode(),
                        position.unitCode(),
                        position.role(),
                        position.validFrom(),
                        open(position.validTo())))
                .toList());
        for (var administrator : List.of(DRAFTER, APPROVER)) {
            positions.add(new PositionEntry(
                    administrator, SampleBinhDinh.PROVINCE, null, OfficerRole.PROVINCE_ADMIN, Eras.OLD_FROM, null));
        }
        return positions.stream().distinct().toList();
    }

    private static boolean isBefore(LocalDate day) {
        return day.isBefore(Eras.NEW_FROM);
    }

    private static @Nullable LocalDate open(@Nullable LocalDate lastDay) {
        return Eras.OLD_TO.equals(lastDay) ? null : lastDay;
    }
}
