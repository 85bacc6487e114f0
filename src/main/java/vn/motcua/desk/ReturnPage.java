package vn.motcua.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.CollectionReminders.Reminder;
import vn.motcua.dossiers.Delivery;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.DossierView.LetterView;
import vn.motcua.dossiers.EventType;
import vn.motcua.dossiers.LetterKind;
import vn.motcua.dossiers.RemindCollection;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * Hands the result over: who collects it, on what identification; afterwards the receipt and the result itself.
 *
 * @param fees what of the fees is still to be paid
 * @param reminders how often the applicant was reminded to collect, the latest last
 */
public record ReturnPage(DossierView view, List<Reminder> reminders, FeeSheet fees, Typed typed, Faults faults)
        implements Page {

    @Override
    public String template() {
        return "desk/return";
    }

    public boolean returned() {
        return view.state() == DossierState.RETURNED;
    }

    /** Whether the result is ready and this officer's desk may hand it over. */
    public boolean offered() {
        return view.may(DossierView.Offer.RETURN);
    }

    public List<Choice> ways() {
        return Stream.of(Delivery.Way.values())
                .map(way -> new Choice(way.name(), way.label()))
                .toList();
    }

    public String path(String below) {
        return "/desk/dossiers/" + view.number() + below;
    }

    public @Nullable LetterView receipt() {
        return view.letters().reversed().stream()
                .filter(letter -> letter.kind() == LetterKind.COLLECTION_RECEIPT)
                .findFirst()
                .orElse(null);
    }

    /** The signature drawn at the hand-over; null when it was given on paper, or not yet. */
    @Nullable
    UUID signature() {
        return handover().get("signature") instanceof String id ? Uploads.id(id) : null;
    }

    public boolean signedOnScreen() {
        return signature() != null;
    }

    /** The hand-over line by line, as the history has it. */
    public List<String> handoverLines() {
        return view.timeline().reversed().stream()
                .filter(happening -> happening.type() == EventType.RETURNED)
                .findFirst()
                .map(happening -> HappeningLines.of(happening, view.procedure()))
                .orElse(List.of());
    }

    private Map<String, Object> handover() {
        return view.timeline().reversed().stream()
                .filter(happening -> happening.type() == EventType.RETURNED)
                .findFirst()
                .map(DossierView.Happening::details)
                .orElse(Map.of());
    }

    public List<Choice> reminderWays() {
        return Stream.of(RemindCollection.Way.values())
                .map(way -> new Choice(way.name(), way.label()))
                .toList();
    }

    public String due() {
        return view.times().due() == null
                ? ""
                : VietnameseTime.moment(view.times().due());
    }
}
