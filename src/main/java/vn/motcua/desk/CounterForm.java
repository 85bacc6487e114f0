package vn.motcua.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.Arrival;
import vn.motcua.dossiers.Dates;
import vn.motcua.dossiers.Delivery;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.Party;
import vn.motcua.dossiers.PostalHandOver;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.vocabulary.IdentityNumber;
import vn.motcua.vocabulary.InvalidInput.Fault;

/**
 * The counter's one screen as it was sent: applicant, submitter, ticks, delivery.
 *
 * @param scanned the dossier whose code was scanned into one of the fields; null when none was
 */
record CounterForm(Typed typed, @Nullable DossierNumber scanned) {

    private static final String SUBMITTER = "submitter.";

    CounterForm(Typed typed) {
        this(typed, null);
    }

    /**
     * Reads what was sent. An identity card scanned into any field fills the person: the submitter from the submitter's own
     * fields, the applicant from all others; the field is left as it was before, and so is one with a dossier's code in it.
     */
    static CounterForm of(Map<String, String> sent) {
        var typed = new Typed(sent);
        DossierNumber scanned = null;
        for (var field : sent.keySet()) {
            var text = typed.text(field);
            var card = IdentityCard.read(text);
            var number = field.endsWith(".reuse") ? null : DossierCode.alone(text);
            if (card != null) {
                typed = filled(
                        typed.with(field, card.before()),
                        field.startsWith(SUBMITTER) ? "submitter" : "applicant",
                        card);
            } else if (number != null) {
                typed = typed.with(field, "");
                scanned = number;
            }
        }
        return new CounterForm(typed, scanned);
    }

    /** What the card says is the person now; how to reach somebody else who stood there before says nothing any more. */
    private static Typed filled(Typed typed, String person, IdentityCard card) {
        var birthDate = card.birthDate();
        var same = card.idNumber().equals(typed.text(person + ".idNumber"));
        var bare = same ? typed : typed.with(person + ".phone", "").with(person + ".email", "");
        return bare.with(person + ".kind", Party.Kind.PERSON.name())
                .with(person + ".idNumber", card.idNumber())
                .with(person + ".name", card.name())
                .with(person + ".birthDate", birthDate == null ? "" : VietnameseTime.date(birthDate))
                .with(person + ".address", card.address());
    }

    /** The same person at the counter with another matter: who they are, taken over from a dossier of theirs. */
    CounterForm by(Party applicant, Party submitter) {
        var with = filled(typed, "applicant", applicant);
        return new CounterForm(
                submitter.equals(applicant)
                        ? with
                        : filled(with, "submitter", submitter).fill("submitter.relation", submitter.relation()),
                scanned);
    }

    /** What the office knows of a person, where nothing is typed yet. */
    static Typed filled(Typed typed, String person, Party known) {
        var birthDate = known.birthDate();
        return (person.equals("applicant")
                        ? typed.with(person + ".kind", known.kind().name())
                        : typed)
                .fill(person + ".idNumber", known.idNumber())
                .fill(person + ".name", known.name())
                .fill(person + ".birthDate", birthDate == null ? null : VietnameseTime.date(birthDate))
                .fill(person + ".phone", known.phone())
                .fill(person + ".email", known.email())
                .fill(person + ".address", known.address());
    }

    /** Whether nobody's data stand on the screen yet, so that nothing is lost by leaving it. */
    boolean untouched() {
        return typed.text("applicant.idNumber").isEmpty()
                && typed.text("applicant.name").isEmpty();
    }

    /** Whether the officer asked to have every paper ticked as handed in and fitting. */
    boolean allFit() {
        return typed.text("all").equals("fit");
    }

    String procedure() {
        return typed.text("procedure");
    }

    RequestKey key() {
        return RequestKey.of(typed.text("key"));
    }

    /** The ticket the dossier is received for; null for none. */
    @Nullable
    Long ticket() {
        return AssignmentController.id(typed.text("ticket"));
    }

    String reason() {
        return typed.text("reason");
    }

    Channel channel() {
        return Objects.requireNonNullElse(typed.choice(Channel.class, "channel"), Channel.COUNTER);
    }

    /** How it comes to the desk. */
    Arrival arrival() {
        return new Arrival(channel(), handOver(), typed.optional("place"));
    }

    /** What the minutes of the hand-over say, as far as it can be read. */
    PostalHandOver handOver() {
        return new PostalHandOver(
                typed.text("handOver.consignment"),
                handedOver(),
                typed.text("handOver.by"),
                typed.optional("handOver.lateReason"));
    }

    /** From when a limit would count: since the post handed over, or, with nothing readable or at the counter, from now. */
    Instant countedFrom(Instant now) {
        var handedOver = channel() == Channel.POSTAL ? handedOver() : null;
        return handedOver == null || handedOver.isAfter(now) ? now : handedOver;
    }

    private @Nullable Instant handedOver() {
        return TypedMoment.of(typed, "handOver.day", "handOver.at");
    }

    CounterForm with(Map<String, String> more) {
        var values = new HashMap<>(typed.values());
        values.putAll(more);
        return new CounterForm(new Typed(values), scanned);
    }

    /** The applicant's number; empty while none is typed, or not the whole. */
    Optional<IdentityNumber> applicantId() {
        return id(typed, "applicant");
    }

    @Nullable
    LocalDate birthDate() {
        return birthDate("applicant");
    }

    /** What is handed in, in the form in which the actions take it. */
    Filing filing(Ticks ticks) {
        var way = Objects.requireNonNullElse(typed.choice(Delivery.Way.class, "way"), Delivery.Way.AT_DESK);
        return new Filing(
                procedure(),
                typed.text("caseCode"),
                typed.text("agency"),
                party("applicant", null),
                typed.text("submitter.name").isEmpty()
                        ? null
                        : party("submitter", typed.optional("submitter.relation")),
                Map.of(),
                ticks.papers(),
                new Delivery(way, typed.optional("delivery")));
    }

    private Party party(String person, @Nullable String relation) {
        var kind = Objects.requireNonNullElse(typed.choice(Party.Kind.class, person + ".kind"), Party.Kind.PERSON);
        return new Party(
                kind,
                typed.text(person + ".name"),
                typed.optional(person + ".idNumber"),
                birthDate(person),
                typed.optional(person + ".phone"),
                typed.optional(person + ".email"),
                typed.optional(person + ".address"),
                relation);
    }

    /** The number of a person; empty while none is typed, or not the whole. */
    static Optional<IdentityNumber> id(Typed typed, String person) {
        return IdentityNumber.read(typed.text(person + ".idNumber"));
    }

    private @Nullable LocalDate birthDate(String person) {
        return Dates.parse(typed.text(person + ".birthDate")).orElse(null);
    }

    /** What cannot even be read; the filing goes without it, so that all else that is wrong is told too. */
    List<Fault> unreadable() {
        return Stream.of("applicant.birthDate", "submitter.birthDate")
                .filter(field -> !typed.text(field).isEmpty()
                        && Dates.parse(typed.text(field)).isEmpty())
                .map(field -> new Fault(field, "Ngày sinh chưa đúng. Ví dụ: 12/03/1990."))
                .toList();
    }
}
