package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.Deadline;
import vn.motcua.documents.StoredFile;
import vn.motcua.dossiers.DossierView.Answer;
import vn.motcua.dossiers.DossierView.LetterView;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.DossierView.PauseView;
import vn.motcua.dossiers.DossierView.Times;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.ProcedureDocument.ProcedureCase;

/**
 * A dossier as its owner reads it: where it is, down to the office that holds it (TT 01/2018 Art 16(2)(d)), when it is due
 * and why, what it asks for, what it ends with. What officers write to each other, notes, opinions, consultations, ticks, is
 * no part of it.
 *
 * @param offers what the owner may do with it now
 * @param asked what the office asks for; null unless it is the owner's turn
 * @param deadline the due time with its explanation, line by line
 */
public record OwnDossier(
        DossierNumber number,
        String lookupCode,
        DossierState state,
        int version,
        ProcedureDocument procedure,
        ProcedureCase chosenCase,
        Channel channel,
        Agency agency,
        Agency desk,
        Times times,
        @Nullable Decision decision,
        long fee,
        Filed filed,
        List<Leg> legs,
        List<Happening> timeline,
        List<PauseView> pauses,
        List<LetterView> letters,
        List<Result> results,
        List<Visit> visits,
        @Nullable Asked asked,
        Deadline deadline,
        Set<Offer> offers) {

    /**
     * An appointment to look at things where they are; what was found there is the office's to weigh.
     *
     * @param held when it took place; null until then
     * @param end null while it stands
     */
    public record Visit(
            Agency agency,
            Instant at,
            String place,
            String participants,
            @Nullable Instant held,
            @Nullable VisitEnd end,
            @Nullable String endReason) {}

    /** What was handed in. */
    public record Filed(
            Party applicant, Party submitter, List<Answer> answers, List<HandedIn> papers, Delivery delivery) {}

    /** What was handed in for a required document; {@code name} as the pinned revision has it. */
    public record HandedIn(int document, String name, Paper.Form form, int copies, List<StoredFile> files) {}

    /** One agency's part of a stage, with its steps and the working time it used; done again from the second {@code round} on. */
    public record Leg(
            @Nullable PartNumber part,
            int stage,
            int round,
            Agency agency,
            Instant started,
            Instant due,
            @Nullable Instant ended,
            WorkedTime worked,
            List<Step> steps) {}

    /** A step and the office that holds or held it. */
    public record Step(
            String name,
            Agency agency,
            @Nullable String unit,
            Instant entered,
            Instant due,
            @Nullable Instant left) {}

    /** Something that happened; {@code said} is what was said with it to the owner, or by them. */
    public record Happening(
            Instant at, EventType type, String by, @Nullable String said) {}

    /** A document the dossier ends with; {@code file} is null for a letter that the system sets from its text. */
    public record Result(int no, String title, @Nullable StoredFile file, Agency agency, Instant at) {}

    /** What the office asks the owner to hand in, with its reasons. */
    public record Asked(Instant at, String reason, List<Missing> items) {}

    /** One paper and what is wrong with it. */
    public record Missing(int document, String name, String what) {}

    public boolean may(Offer offer) {
        return offers.contains(offer);
    }
}
