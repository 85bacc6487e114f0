package vn.motcua.dossiers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.DossierView.FiledView;
import vn.motcua.dossiers.DossierView.Happening;
import vn.motcua.dossiers.DossierView.LegView;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.RequiredDocument;

/** Takes out of a whole dossier what its owner reads of it; what is not named here stays with officers. */
final class OwnReading {

    private OwnReading() {}

    static OwnDossier of(DossierView whole) {
        return new OwnDossier(
                whole.number(),
                whole.lookupCode(),
                whole.state(),
                whole.version(),
                whole.procedure(),
                whole.chosenCase(),
                whole.channel(),
                whole.agency(),
                whole.desk(),
                whole.times(),
                whole.decision(),
                whole.fee(),
                filed(whole.filed()),
                whole.legs().stream().map(OwnReading::leg).toList(),
                timeline(whole),
                whole.pauses(),
                whole.letters().stream()
                        .filter(letter -> letter.kind().forApplicant())
                        .toList(),
                results(whole),
                whole.visits().stream().map(OwnReading::visit).toList(),
                whole.may(Offer.SUPPLEMENT) ? asked(whole) : null,
                whole.deadline(),
                whole.offers());
    }

    private static OwnDossier.Visit visit(DossierView.VisitView visit) {
        return new OwnDossier.Visit(
                visit.agency(),
                visit.at(),
                visit.place(),
                visit.participants(),
                visit.held(),
                visit.end(),
                visit.endReason());
    }

    private static OwnDossier.Filed filed(FiledView filed) {
        var papers = filed.papers().stream()
                .map(view -> new OwnDossier.HandedIn(
                        view.paper().document(),
                        view.name(),
                        view.paper().form(),
                        view.paper().copies(),
                        view.files()))
                .toList();
        return new OwnDossier.Filed(filed.applicant(), filed.submitter(), filed.answers(), papers, filed.delivery());
    }

    private static OwnDossier.Leg leg(LegView leg) {
        var steps = leg.steps().stream()
                .map(step -> new OwnDossier.Step(
                        step.name(), step.agency(), step.unit(), step.entered(), step.due(), step.left()))
                .toList();
        return new OwnDossier.Leg(
                leg.part(),
                leg.stage(),
                leg.round(),
                leg.agency(),
                leg.started(),
                leg.due(),
                leg.ended(),
                leg.worked(),
                steps);
    }

    private static List<OwnDossier.Happening> timeline(DossierView whole) {
        return whole.timeline().stream()
                .filter(one -> isOwners(one, whole))
                .map(one -> new OwnDossier.Happening(one.at(), one.type(), one.by(), said(one)))
                .toList();
    }

    /** The way of the dossier is the owner's to see; what offices ask or allow each other, and what is not yet decided, is not. */
    private static boolean isOwners(Happening one, DossierView whole) {
        return switch (one.type()) {
            case SUBMITTED,
                    TAKEN_IN,
                    RECEIVED,
                    DECLINED,
                    SUPPLEMENT_REQUESTED,
                    SUPPLEMENTED,
                    CLAIMED,
                    FORWARDED,
                    SENT_BACK,
                    LEG_RETURNED,
                    APPRAISED,
                    SUBMITTED_FOR_SIGNATURE,
                    SUSPENDED,
                    RESUMED,
                    EXTENDED,
                    RETURNED,
                    WITHDRAWN,
                    STOPPED,
                    REHOMED,
                    VISIT_ARRANGED,
                    VISIT_MOVED,
                    VISIT_CANCELLED,
                    VISIT_RECORDED -> true;
            // Where only a step inside the office moved, the owner's date stands.
            case DUE_MOVED -> one.details().containsKey("due");
            case SUPPLEMENT_ALLOWED,
                    ASSIGNED,
                    RELEASED,
                    CONSULTED,
                    CONSULTATION_ANSWERED,
                    CONSULTATION_WITHDRAWN,
                    SEALED -> false;
            // What an agency took back inside the office was never the owner's.
            case REVOKED, RESULT_REPLACED -> Boolean.TRUE.equals(one.details().get(RevokeResult.FOR_APPLICANT));
            case APPROVED -> whole.decision() == Decision.APPROVED;
            case REFUSED ->
                whole.decision() == Decision.REFUSED
                        && one.at().equals(whole.times().finished());
        };
    }

    /** What was said to the owner, or by them. */
    private static @Nullable String said(Happening one) {
        return switch (one.type()) {
            case SUPPLEMENT_REQUESTED,
                    DECLINED,
                    REFUSED,
                    SUSPENDED,
                    EXTENDED,
                    DUE_MOVED,
                    WITHDRAWN,
                    STOPPED,
                    REHOMED,
                    REVOKED,
                    VISIT_CANCELLED -> said(one, "reason");
            case VISIT_ARRANGED, VISIT_MOVED -> visit(one);
            case SUPPLEMENTED -> said(one, "note");
            case TAKEN_IN -> TakenIn.sentence(one.details());
            case LEG_RETURNED ->
                "%s, lần %s".formatted(said(one, "leg"), one.details().get("round"));
            case FORWARDED, APPRAISED, SUBMITTED_FOR_SIGNATURE -> handedIn(one);
            case RECEIVED -> {
                var byPost = PostalHandOver.sentence(one.details().get(PostalHandOver.DETAIL));
                yield byPost == null ? MobileReception.sentence(one.details().get(MobileReception.DETAIL)) : byPost;
            }
            case SUBMITTED,
                    SUPPLEMENT_ALLOWED,
                    CLAIMED,
                    ASSIGNED,
                    RELEASED,
                    SENT_BACK,
                    CONSULTED,
                    CONSULTATION_ANSWERED,
                    CONSULTATION_WITHDRAWN,
                    APPROVED,
                    SEALED,
                    RESULT_REPLACED,
                    RESUMED,
                    RETURNED,
                    VISIT_RECORDED -> null;
        };
    }

    /** That with it an agency has done its part again. */
    private static @Nullable String handedIn(Happening one) {
        var what = said(one, "handedIn");
        return what == null ? null : "Đã làm lại xong: " + what;
    }

    private static @Nullable String said(Happening one, String what) {
        var said = Objects.toString(one.details().get(what), "");
        return said.isBlank() ? null : said;
    }

    /** When and where the applicant is expected; of an appointment that was moved, why. */
    private static String visit(Happening one) {
        var why = said(one, "reason");
        return "%s, tại %s%s"
                .formatted(
                        VietnameseTime.moment(
                                Instant.parse(Objects.toString(one.details().get("visitAt")))),
                        one.details().get("place"),
                        why == null ? "" : ". " + why);
    }

    private static List<OwnDossier.Result> results(DossierView whole) {
        return whole.resultsForApplicant().stream()
                .map(one -> new OwnDossier.Result(one.no(), one.title(), one.file(), one.agency(), one.at()))
                .toList();
    }

    /** The last request of a dossier that waits for a supplement. */
    private static OwnDossier.Asked asked(DossierView whole) {
        var request = whole.timeline().reversed().stream()
                .filter(happening -> happening.type() == EventType.SUPPLEMENT_REQUESTED)
                .findFirst()
                .orElseThrow();
        var items = new ArrayList<OwnDossier.Missing>();
        if (request.details().get("missing") instanceof List<?> missing) {
            for (var one : missing) {
                if (one instanceof Map<?, ?> item && item.get("document") instanceof Number no) {
                    items.add(new OwnDossier.Missing(
                            no.intValue(),
                            name(whole.procedure(), no.intValue()),
                            Objects.toString(item.get("what"), "")));
                }
            }
        }
        return new OwnDossier.Asked(
                request.at(), Objects.toString(request.details().get("reason"), ""), items);
    }

    private static String name(ProcedureDocument procedure, int no) {
        return procedure.document(no).map(RequiredDocument::name).orElse("Giấy tờ số " + no);
    }
}
