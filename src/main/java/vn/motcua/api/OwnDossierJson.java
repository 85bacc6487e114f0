package vn.motcua.api;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.Deadline;
import vn.motcua.dossiers.Decision;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.DossierView.LetterView;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.DossierView.PauseView;
import vn.motcua.dossiers.DossierView.Times;
import vn.motcua.dossiers.OwnDossier;
import vn.motcua.procedures.ProcedureDocument.Channel;

/**
 * A dossier as the API tells it to its owner: as on the portal, with the procedure named instead of told.
 *
 * @param version number of events so far
 * @param asked what is to be supplemented; absent unless it is the owner's turn
 * @param offers what the owner may do now
 */
record OwnDossierJson(
        DossierNumber number,
        String lookupCode,
        DossierState state,
        String stateLabel,
        int version,
        String procedureCode,
        String procedureName,
        String caseCode,
        Channel channel,
        Agency agency,
        Agency desk,
        Times times,
        @Nullable Decision decision,
        long fee,
        OwnDossier.Filed filed,
        List<OwnDossier.Leg> legs,
        List<OwnDossier.Happening> timeline,
        List<PauseView> pauses,
        List<LetterView> letters,
        List<OwnDossier.Result> results,
        List<OwnDossier.Visit> visits,
        OwnDossier.@Nullable Asked asked,
        Deadline deadline,
        Set<Offer> offers)
        implements ToldDossier {

    static OwnDossierJson of(OwnDossier dossier) {
        return new OwnDossierJson(
                dossier.number(),
                dossier.lookupCode(),
                dossier.state(),
                dossier.state().label(),
                dossier.version(),
                dossier.procedure().code(),
                dossier.procedure().name(),
                dossier.chosenCase().code(),
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
                dossier.visits(),
                dossier.asked(),
                dossier.deadline(),
                dossier.offers());
    }
}
