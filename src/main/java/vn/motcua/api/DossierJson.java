package vn.motcua.api;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.Deadline;
import vn.motcua.dossiers.Decision;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.Regime;
import vn.motcua.procedures.ProcedureDocument.Channel;

/**
 * A dossier as the API tells it to an officer: as on the desk's screens, with the procedure named instead of told.
 *
 * @param version number of events so far
 * @param offers what the caller may do now, {@code myStep} the number of their open step, {@code myQuestion} that of the
 *     consultation they may answer, {@code myVisit} that of the appointment on site they may move, cancel or record
 */
record DossierJson(
        DossierNumber number,
        String lookupCode,
        DossierState state,
        String stateLabel,
        int version,
        String procedureCode,
        String procedureName,
        String caseCode,
        Regime regime,
        Channel channel,
        Agency agency,
        Agency desk,
        DossierView.Times times,
        @Nullable Decision decision,
        long fee,
        DossierView.FiledView filed,
        List<DossierView.LegView> legs,
        List<DossierView.Happening> timeline,
        List<DossierView.PauseView> pauses,
        List<DossierView.LetterView> letters,
        List<DossierView.ResultView> results,
        List<DossierView.ConsultationView> consultations,
        List<DossierView.VisitView> visits,
        Deadline deadline,
        Set<DossierView.Offer> offers,
        @Nullable Integer myStep,
        @Nullable Integer myQuestion,
        @Nullable Integer myVisit,
        boolean sameHands)
        implements ToldDossier {

    static DossierJson of(DossierView dossier) {
        return new DossierJson(
                dossier.number(),
                dossier.lookupCode(),
                dossier.state(),
                dossier.state().label(),
                dossier.version(),
                dossier.procedure().code(),
                dossier.procedure().name(),
                dossier.chosenCase().code(),
                dossier.regime(),
                dossier.channel(),
                dossier.agency(),
                dossier.desk(),
                dossier.times(),
                dossier.decision(),
                dossier.fee(),
                dossier.filed(),
                dossier.legs(),
                dossier.timeline(),
                dossier.pauses(),
                dossier.letters(),
                dossier.results(),
                dossier.consultations(),
                dossier.visits(),
                dossier.deadline(),
                dossier.offers(),
                dossier.myStep(),
                dossier.myQuestion(),
                dossier.myVisit(),
                dossier.sameHands());
    }
}
