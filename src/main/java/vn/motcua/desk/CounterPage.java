package vn.motcua.desk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.Agency;
import vn.motcua.bookings.Ticket;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.Delivery;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierSearch.Alike;
import vn.motcua.dossiers.Party;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.ProcedureDocument.ProcedureCase;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * Counter reception in one screen, in the order of the paper.
 *
 * @param agencies who may decide and whose dossiers this desk receives
 * @param elsewhere who may decide elsewhere and for whom this desk may take the dossier in
 * @param due what would be promised now; null while no agency is chosen
 * @param alike dossiers of the same procedure this applicant has under way or handed in lately: a warning, never a ground for refusal
 * @param doubts what does not fit about the identity number: to be asked about, never a ground for refusal
 * @param known whether something of the person was filled in from what the office has
 * @param scanned the dossier whose code was scanned into a field of this screen
 * @param last the dossier of the same person received just before with "tiếp nhận và thêm hồ sơ khác"
 * @param today as dates are typed here: the day of the hand-over unless another is typed
 * @param ticket whoever is at the officer's counter now; null when nobody was called
 */
public record CounterPage(
        ProcedureDocument procedure,
        List<Agency> agencies,
        List<Agency> elsewhere,
        ProcedureCase chosenCase,
        @Nullable Deadline due,
        List<String> fees,
        Ticks ticks,
        List<Alike> alike,
        List<String> doubts,
        boolean known,
        @Nullable DossierNumber scanned,
        @Nullable DossierNumber last,
        @Nullable Ticket ticket,
        String today,
        Typed typed,
        Faults faults)
        implements Page {

    @Override
    public String template() {
        return "desk/counter";
    }

    public List<Choice> agencyChoices() {
        return Stream.concat(
                        agencies.stream().map(agency -> new Choice(agency.code(), agency.name())),
                        elsewhere.stream()
                                .map(agency -> new Choice(agency.code(), agency.name() + " – nhận thay, chuyển đi")))
                .toList();
    }

    public List<Choice> cases() {
        return procedure.cases().stream()
                .map(one -> new Choice(one.code(), one.name()))
                .toList();
    }

    public List<Choice> channels() {
        return List.of(
                new Choice(Channel.COUNTER.name(), "Trực tiếp tại quầy"),
                new Choice(Channel.POSTAL.name(), "Qua bưu chính công ích"));
    }

    public List<Choice> ways() {
        return Stream.of(Delivery.Way.values())
                .map(way -> new Choice(way.name(), way.label()))
                .toList();
    }

    public List<Choice> kinds() {
        return List.of(
                new Choice(Party.Kind.PERSON.name(), "Cá nhân"),
                new Choice(Party.Kind.ORGANISATION.name(), "Tổ chức, doanh nghiệp"));
    }

    /** Whether the desk receives it, or takes it in for another. */
    public boolean receives() {
        return !agencies.isEmpty() || !elsewhere.isEmpty();
    }

    /** Whether the chosen agency is one elsewhere. */
    public boolean forAnother() {
        return elsewhere.stream().anyMatch(agency -> agency.code().equals(typed.text("agency")));
    }

    public String limit() {
        return VietnameseTime.limit(chosenCase.limit());
    }

    /** What the case costs by this channel, rate by rate: those by the piece do not add up. */
    public String feeText() {
        return fees.isEmpty() ? "không thu phí" : "phí, lệ phí " + String.join(" + ", fees);
    }

    public @Nullable String promised() {
        return due == null || due.due() == null ? null : VietnameseTime.moment(due.due());
    }

    /** Whether the dossier is received for the ticket: yes unless the officer said no. */
    public boolean forTicket() {
        return !typed.has("key") || typed.has("ticket");
    }

    /** Whether the post hands it over, with minutes. */
    public boolean byPost() {
        return typed.choice(Channel.class, "channel") == Channel.POSTAL;
    }

    /** Whether it may only be received away from the desk. */
    public boolean awayOnly() {
        return !procedure.receivedAtOneStop();
    }

    public boolean away() {
        return awayOnly() || !typed.text("place").isEmpty();
    }

    public boolean hasSubmitter() {
        return !typed.text("submitter.name").isEmpty()
                || !typed.text("submitter.idNumber").isEmpty();
    }
}
