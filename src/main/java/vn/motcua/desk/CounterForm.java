package vn.motcua.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.Dates;
import vn.motcua.dossiers.Delivery;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.Party;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.vocabulary.IdentityNumber;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** The counter's one screen as it was sent: applicant, submitter, ticks, delivery. */
record CounterForm(Typed typed) {

    /** Reads what was sent; the code of an identity card scanned into a number's field fills the person's other fields. */
    static CounterForm of(Map<String, String> sent) {
        return new CounterForm(scanned(scanned(new Typed(sent), "applicant"), "submitter"));
    }

    private static Typed scanned(Typed typed, String person) {
        var card = IdentityCard.read(typed.text(person + ".idNumber"));
        if (card == null) {
            return typed;
        }
        var birthDate = card.birthDate();
        return typed.with(person + ".idNumber", card.idNumber())
                .with(person + ".name", card.name())
                .with(person + ".birthDate", birthDate == null ? "" : VietnameseTime.date(birthDate))
                .with(person + ".address", card.address());
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

    CounterForm with(Map<String, String> more) {
        var values = new HashMap<>(typed.values());
        values.putAll(more);
        return new CounterForm(new Typed(values));
    }

    /** The applicant's number; empty while none is typed, or not the whole. */
    Optional<IdentityNumber> applicantId() {
        return IdentityNumber.read(typed.text("applicant.idNumber"));
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
