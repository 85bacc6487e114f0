package vn.motcua.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.documents.AppointmentSlip;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.LetterCall;
import vn.motcua.dossiers.MobileReception;
import vn.motcua.dossiers.Paper;
import vn.motcua.dossiers.TakenIn;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;

/** Fills the appointment slip (Mẫu 01): the papers as they were handed in then, the register's entry, what is due when. */
@Component
class SlipSetting {

    /** To be written by hand where the register has no entry. */
    private static final String BY_HAND = "……";

    private final PaperParts parts;
    private final Passages passages;

    SlipSetting(PaperParts parts, Passages passages) {
        this.parts = parts;
        this.passages = passages;
    }

    AppointmentSlip set(LetterCall call, String number, Optional<RegisterEntry> entry) {
        var dossier = call.dossier();
        var submitter = dossier.filed().submitter();
        var applicant = dossier.filed().applicant();
        var desk = parts.issuer(call);
        return new AppointmentSlip(
                PaperParts.rules(dossier.regime()),
                parts.head(desk, call.at(), number),
                parts.mark(dossier),
                parts.deskName(desk) + elsewhere(call),
                channel(dossier.channel()) + away(call),
                PaperParts.person(submitter),
                submitter.equals(applicant) ? null : PaperParts.person(applicant),
                dossier.procedure().name(),
                components(call),
                1,
                VietnameseTime.limit(dossier.chosenCase().limit()),
                Objects.requireNonNull(call.moment("receivedAt")),
                call.moment("due"),
                delivery(dossier),
                parts.fees(dossier),
                entry.map(RegisterEntry::book).orElse(BY_HAND),
                entry.map(RegisterEntry::printed).orElse(BY_HAND),
                call.signedBy(),
                note(call),
                passages.text(Passage.SLIP_HINT));
    }

    /** Of what one desk takes in for an agency elsewhere, both slips name both. */
    private static String elsewhere(LetterCall call) {
        var place = TakenIn.place(call.dossier());
        if (place == null) {
            return "";
        }
        return call.moment("owed") == null
                ? ", hồ sơ nộp tại " + place
                : ", tiếp nhận cho " + call.dossier().agency().name();
    }

    /** Where it was received when not at the desk. */
    private static String away(LetterCall call) {
        return call.content().get(MobileReception.DETAIL) instanceof String place
                ? ", tiếp nhận lưu động tại " + place
                : "";
    }

    private static @Nullable String note(LetterCall call) {
        var note = call.dossier().procedure().letters().slipNote();
        var owed = call.moment("owed");
        if (owed == null) {
            return note;
        }
        var counted = "Thời hạn giải quyết tính từ khi %s nhận hồ sơ, chậm nhất %s."
                .formatted(call.dossier().agency().name(), VietnameseTime.moment(owed));
        return note == null ? counted : counted + " " + note;
    }

    static String paperName(ProcedureDocument procedure, int no) {
        return procedure
                .document(no)
                .map(ProcedureDocument.RequiredDocument::name)
                .orElse("Giấy tờ số " + no);
    }

    /** As the reception kept them; of an older reception, which kept none, as the dossier holds them. */
    static List<AppointmentSlip.Component> components(LetterCall call) {
        var dossier = call.dossier();
        if (!(call.content().get("papers") instanceof List<?> kept)) {
            return dossier.filed().papers().stream()
                    .filter(view -> view.paper().form() != Paper.Form.NONE)
                    .map(view -> component(
                            view.name(), view.paper().form(), view.paper().copies()))
                    .toList();
        }
        var components = new ArrayList<AppointmentSlip.Component>();
        for (var one : kept) {
            if (one instanceof Map<?, ?> paper
                    && paper.get("document") instanceof Number document
                    && paper.get("copies") instanceof Number copies) {
                var form = Paper.Form.valueOf(String.valueOf(paper.get("form")));
                if (form != Paper.Form.NONE) {
                    components.add(
                            component(paperName(dossier.procedure(), document.intValue()), form, copies.intValue()));
                }
            }
        }
        return components;
    }

    private static AppointmentSlip.Component component(String name, Paper.Form form, int number) {
        var copies = Math.max(1, number);
        return switch (form) {
            case ORIGINAL -> new AppointmentSlip.Component(name, copies, 0, 0);
            case CERTIFIED_COPY -> new AppointmentSlip.Component(name, 0, copies, 0);
            case PLAIN_COPY, FILE -> new AppointmentSlip.Component(name, 0, 0, copies);
            case NONE -> new AppointmentSlip.Component(name, 0, 0, 0);
        };
    }

    private static String delivery(DossierView dossier) {
        var delivery = dossier.filed().delivery();
        return delivery.way().label() + (delivery.address() == null ? "" : ": " + delivery.address());
    }

    private static String channel(Channel channel) {
        return switch (channel) {
            case COUNTER -> "Trực tiếp";
            case ONLINE -> "Trực tuyến";
            case POSTAL -> "Bưu chính công ích";
        };
    }
}
