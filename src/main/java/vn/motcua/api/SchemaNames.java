package vn.motcua.api;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Deadline;
import vn.motcua.dossiers.DossierSearch;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.OwnDossier;
import vn.motcua.dossiers.WorkList;
import vn.motcua.mirrors.MirrorSearch;
import vn.motcua.mirrors.MirroredDossier;
import vn.motcua.mirrors.Snapshot;
import vn.motcua.procedures.ProcedurePage;
import vn.motcua.reorganisation.Finding;
import vn.motcua.reorganisation.Plan;
import vn.motcua.reorganisation.PlanFaults;
import vn.motcua.reorganisation.Report;
import vn.motcua.signatures.SignedPaper;
import vn.motcua.signatures.VerifiedSignature;
import vn.motcua.worklists.Bulk;

/** Names records in the description; those nested under the same word in several places are told apart. */
class SchemaNames extends TypeNameResolver {

    private static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(ConsultationController.Question.class, "ConsultationQuestion"),
            Map.entry(ConsultationController.Answer.class, "ConsultationAnswer"),
            Map.entry(DeadlineController.Question.class, "DeadlineQuestion"),
            Map.entry(DeadlineController.Answer.class, "DeadlineAnswer"),
            Map.entry(Deadline.Line.class, "DeadlineLine"),
            Map.entry(DossierJson.class, "Dossier"),
            Map.entry(DossierSearch.Row.class, "DossierRow"),
            Map.entry(DossierView.Answer.class, "FormAnswer"),
            Map.entry(OwnDossierJson.class, "OwnDossier"),
            Map.entry(OwnDossier.Filed.class, "OwnFiled"),
            Map.entry(OwnDossier.Leg.class, "OwnLeg"),
            Map.entry(OwnDossier.Step.class, "OwnStep"),
            Map.entry(OwnDossier.Happening.class, "OwnHappening"),
            Map.entry(OwnDossier.Result.class, "OwnResult"),
            Map.entry(OwnDossier.Asked.class, "SupplementAsked"),
            Map.entry(MirrorReport.Applicant.class, "MirrorApplicant"),
            Map.entry(MirrorReport.Happened.class, "MirrorHappened"),
            Map.entry(MirrorSearch.Page.class, "MirrorPage"),
            Map.entry(MirrorSearch.Row.class, "MirrorListed"),
            Map.entry(MirroredDossier.Version.class, "MirrorVersion"),
            Map.entry(Snapshot.Happening.class, "MirrorHappening"),
            Map.entry(ProcedurePage.Row.class, "ProcedureRow"),
            Map.entry(BulkController.Order.class, "BulkOrder"),
            Map.entry(BulkController.Chosen.class, "BulkChosen"),
            Map.entry(Bulk.Row.class, "BulkRow"),
            Map.entry(Plan.Decision.class, "PlanDecision"),
            Map.entry(Plan.Operation.class, "PlanOperation"),
            Map.entry(Plan.Part.class, "PlanPart"),
            Map.entry(Plan.Appointment.class, "PlanAppointment"),
            Map.entry(PlanFaults.Fault.class, "PlanFault"),
            Map.entry(Report.class, "Rehearsal"),
            Map.entry(Report.Row.class, "RehearsalRow"),
            Map.entry(Finding.class, "PlanFinding"),
            Map.entry(WorkList.Row.class, "WorkRow"),
            Map.entry(PenJson.class, "Pen"),
            Map.entry(SignedPaper.class, "SignedResult"),
            Map.entry(SignedPaper.Withdrawal.class, "ResultRevocation"),
            Map.entry(VerifiedSignature.Verdict.class, "SignatureVerdict"),
            Map.entry(SigningKeyController.Key.class, "SigningKey"),
            Map.entry(VerificationController.Code.class, "ResultCode"),
            Map.entry(VerificationJson.class, "Verification"),
            Map.entry(VerificationJson.Signature.class, "VerifiedSignature"));

    private final Map<String, Class<?>> given = new ConcurrentHashMap<>();

    /** What a name was given to; null when to nothing. */
    @Nullable
    Class<?> typeOf(String name) {
        return given.get(name);
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        var name = NAMES.getOrDefault(type, type.getSimpleName());
        given.put(name, type);
        return name;
    }
}
