package vn.motcua.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Province;
import vn.motcua.documents.ApologyNotice;
import vn.motcua.documents.CollectionReceipt;
import vn.motcua.documents.IntakeRefusalPaper;
import vn.motcua.documents.PaperFields;
import vn.motcua.documents.PaperPerson;
import vn.motcua.documents.PostalMinutes;
import vn.motcua.documents.StopNotice;
import vn.motcua.documents.SupplementRequestPaper;
import vn.motcua.dossiers.Delivery;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.LetterCall;
import vn.motcua.dossiers.Paper;

/** Fills the papers that actions call for, field by field (TT 01/2018 and TT 03/2025). */
@Component
class LetterSetting {

    private final PaperParts parts;
    private final SlipSetting slip;
    private final RoutingSetting routing;
    private final Passages passages;

    LetterSetting(PaperParts parts, SlipSetting slip, RoutingSetting routing, Passages passages) {
        this.parts = parts;
        this.slip = slip;
        this.routing = routing;
        this.passages = passages;
    }

    /** {@code number} as printed; {@code entry} in the register, which the slip names. */
    PaperFields set(LetterCall call, String number, Optional<RegisterEntry> entry) {
        return switch (call.kind()) {
            case APPOINTMENT_SLIP -> slip.set(call, number, entry);
            case SUPPLEMENT_REQUEST -> supplement(call, number);
            case INTAKE_REFUSAL -> refusal(call, number);
            case APOLOGY_NOTICE -> apology(call, number);
            case STOP_NOTICE -> stop(call, number);
            case COLLECTION_RECEIPT -> collection(call, number);
            case ROUTING_SHEET -> routing.set(call.dossier(), number);
            case POSTAL_MINUTES -> postal(call, number);
        };
    }

    private SupplementRequestPaper supplement(LetterCall call, String number) {
        var dossier = call.dossier();
        var items = new ArrayList<SupplementRequestPaper.Item>();
        if (call.content().get("missing") instanceof List<?> missing) {
            for (var one : missing) {
                if (one instanceof Map<?, ?> item) {
                    items.add(new SupplementRequestPaper.Item(
                            SlipSetting.paperName(
                                    dossier.procedure(),
                                    ((Number) Objects.requireNonNull(item.get("document"))).intValue()),
                            String.valueOf(item.get("what"))));
                }
            }
        }
        return new SupplementRequestPaper(
                PaperParts.rules(dossier.regime()),
                parts.head(dossier.desk(), call.at(), number),
                parts.mark(dossier),
                PaperParts.person(dossier.filed().applicant()),
                dossier.procedure().name(),
                items,
                call.said("reason"),
                null,
                call.signedBy(),
                parts.contact(dossier.desk()),
                Objects.requireNonNullElseGet(
                        dossier.procedure().letters().supplementIntro(), () -> passages.text(Passage.SUPPLEMENT_INTRO)),
                passages.text(Passage.SUPPLEMENT_CLOSING));
    }

    private IntakeRefusalPaper refusal(LetterCall call, String number) {
        var dossier = call.dossier();
        return new IntakeRefusalPaper(
                PaperParts.rules(dossier.regime()),
                parts.head(dossier.desk(), call.at(), number),
                parts.mark(dossier),
                PaperParts.person(dossier.filed().applicant()),
                dossier.procedure().name(),
                call.said("reason"),
                PaperLaw.refusalOfIntake(dossier.regime(), Province.dateOf(call.at())),
                null,
                call.signedBy(),
                parts.contact(dossier.desk()),
                passages.text(Passage.REFUSAL_CLOSING));
    }

    private ApologyNotice apology(LetterCall call, String number) {
        var dossier = call.dossier();
        return new ApologyNotice(
                PaperParts.rules(dossier.regime()),
                parts.head(dossier.agency(), call.at(), number),
                parts.mark(dossier),
                PaperParts.person(dossier.filed().applicant()),
                dossier.procedure().name(),
                dossier.procedure().sector(),
                Objects.requireNonNull(dossier.times().received()),
                Objects.requireNonNull(call.moment("former")),
                call.said("reason"),
                passages.text(Passage.APOLOGY),
                Objects.requireNonNull(call.moment("due")),
                parts.contact(dossier.desk()),
                SignatureBlock.of(dossier.agency(), OfficerRole.APPROVER, call.onBehalf(), call.officer()),
                recipients(dossier));
    }

    private StopNotice stop(LetterCall call, String number) {
        var dossier = call.dossier();
        return new StopNotice(
                PaperParts.rules(dossier.regime()),
                parts.head(dossier.agency(), call.at(), number),
                parts.mark(dossier),
                PaperParts.person(dossier.filed().applicant()),
                dossier.procedure().name(),
                call.said("groundLabel") + ". " + call.said("reason"),
                call.said("legalBasis"),
                originals(dossier),
                parts.contact(dossier.desk()),
                passages.text(Passage.STOP_CLOSING),
                SignatureBlock.of(dossier.agency(), OfficerRole.APPROVER, call.onBehalf(), call.officer()),
                recipients(dossier));
    }

    private CollectionReceipt collection(LetterCall call, String number) {
        var dossier = call.dossier();
        var id = call.content().get("idNumber");
        return new CollectionReceipt(
                parts.head(dossier.desk(), call.at(), number),
                parts.mark(dossier),
                dossier.procedure().name(),
                PaperParts.person(dossier.filed().applicant()),
                new PaperPerson(call.said("name"), id == null ? null : id.toString(), null, null, null),
                call.content().get("relation") == null ? null : call.said("relation"),
                id == null ? Delivery.Way.valueOf(call.said("way")).label() : "Số định danh " + id,
                dossier.resultsForApplicant().stream()
                        .map(result -> new CollectionReceipt.Result(result.title(), null, 1))
                        .toList(),
                parts.fees(dossier),
                call.at(),
                call.signedBy(),
                passages.text(Passage.COLLECTION_STATEMENT));
    }

    private PostalMinutes postal(LetterCall call, String number) {
        var dossier = call.dossier();
        return new PostalMinutes(
                parts.head(dossier.desk(), call.at(), number),
                parts.mark(dossier),
                parts.deskName(dossier.desk()),
                call.signedBy(),
                call.said("by"),
                call.said("consignment"),
                Objects.requireNonNull(call.moment("at")),
                call.at(),
                call.content().get("lateReason") == null ? null : call.said("lateReason"),
                PaperParts.person(dossier.filed().applicant()),
                dossier.procedure().name(),
                SlipSetting.components(call));
    }

    /** What lies in the dossier on paper and goes back. */
    private static List<String> originals(DossierView dossier) {
        return dossier.filed().papers().stream()
                .filter(view -> view.paper().form() == Paper.Form.ORIGINAL)
                .map(view -> view.name() + " (bản gốc, số lượng "
                        + Math.max(1, view.paper().copies()) + ")")
                .toList();
    }

    private List<String> recipients(DossierView dossier) {
        return List.of("Như trên", parts.deskName(dossier.desk()), "Lưu: VT, hồ sơ " + dossier.number());
    }
}
