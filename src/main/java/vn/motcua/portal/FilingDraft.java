package vn.motcua.portal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.accounts.Account;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.AccountParty;
import vn.motcua.dossiers.Dates;
import vn.motcua.dossiers.Delivery;
import vn.motcua.dossiers.Drafts.Draft;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.Paper;
import vn.motcua.dossiers.Party;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.ProcedureDocument.Fee;
import vn.motcua.procedures.ProcedureDocument.ProcedureCase;
import vn.motcua.procedures.ProcedureDocument.RequiredDocument;
import vn.motcua.vocabulary.Vnd;

/**
 * A draft as its pages read it: what was typed, against what the procedure asks.
 *
 * @param account who fills it in
 * @param agencies those that may be chosen today
 */
public record FilingDraft(
        Draft draft, ProcedureDocument procedure, Account account, List<Agency> agencies, Instant now) {

    public static final String SELF = "SELF";
    public static final String OTHER = "OTHER";

    public UUID id() {
        return draft.id();
    }

    public String path() {
        return "/drafts/" + id();
    }

    /** What was typed into a field, however faulty; empty when nothing was. */
    public String typed(String field) {
        return draft.content().typed().getOrDefault(field, "");
    }

    /** "Đã lưu lúc 14:05", with the day unless it is today. */
    public String saved() {
        var at = draft.savedAt();
        return "Đã lưu lúc "
                + (Province.dateOf(at).equals(Province.dateOf(now))
                        ? VietnameseTime.time(at)
                        : VietnameseTime.moment(at));
    }

    public List<FilingStep> steps() {
        return FilingStep.of(procedure);
    }

    /** Whether the person at the screen is the applicant. */
    public boolean self() {
        return !typed("applicant").equals(OTHER);
    }

    /** Code of the chosen case, the only one where there is but one; empty while none is chosen. */
    public String caseCode() {
        return procedure.cases().size() == 1 ? procedure.cases().getFirst().code() : typed("caseCode");
    }

    public @Nullable ProcedureCase chosenCase() {
        return procedure.caseOf(caseCode()).orElse(null);
    }

    /** Code of the chosen agency, the only one where there is but one; empty while none is chosen. */
    public String agencyCode() {
        return agencies.size() == 1 ? agencies.getFirst().code() : typed("agency");
    }

    public @Nullable Agency agency() {
        return agencies.stream()
                .filter(one -> one.code().equals(agencyCode()))
                .findFirst()
                .orElse(null);
    }

    /** What is asked for in the chosen case; everything while none is chosen. */
    public List<RequiredDocument> documents() {
        return caseCode().isEmpty() ? procedure.documents() : procedure.documentsOf(caseCode());
    }

    public List<UUID> files(int document) {
        return papers().filter(paper -> paper.document() == document)
                .flatMap(paper -> paper.files().stream())
                .toList();
    }

    public List<UUID> files() {
        return papers().flatMap(paper -> paper.files().stream()).toList();
    }

    private Stream<Paper> papers() {
        return draft.content().papers().stream();
    }

    public List<Fee> fees() {
        return procedure.feesOf(caseCode(), Channel.ONLINE);
    }

    public Vnd fee() {
        return new Vnd(fees().stream().mapToLong(Fee::amount).sum());
    }

    /** "15 ngày làm việc"; null while no case is chosen. */
    public @Nullable String limit() {
        var chosen = chosenCase();
        return chosen == null ? null : VietnameseTime.limit(chosen.limit());
    }

    /** What would be filed as it stands; gaps and faults are for the check to find. */
    Filing filing() {
        var self = self();
        return new Filing(
                procedure.code(),
                caseCode(),
                agencyCode(),
                self ? me(null) : other(),
                self ? null : me(typed("other.relation").strip()),
                answers(),
                draft.content().papers().stream()
                        .filter(paper -> documents().stream().anyMatch(asked -> asked.no() == paper.document()))
                        .toList(),
                delivery());
    }

    private Party me(@Nullable String relation) {
        return AccountParty.of(
                account, typedOrNull("self.phone"), typedOrNull("self.email"), typedOrNull("self.address"), relation);
    }

    private Party other() {
        return new Party(
                organisation() ? Party.Kind.ORGANISATION : Party.Kind.PERSON,
                typed("other.name").strip(),
                typedOrNull("other.idNumber"),
                organisation() ? null : Dates.parse(typed("other.birthDate")).orElse(null),
                typedOrNull("other.phone"),
                typedOrNull("other.email"),
                typedOrNull("other.address"),
                null);
    }

    /** Whether the applicant, when somebody else, is an organisation. */
    public boolean organisation() {
        return typed("other.kind").equals(Party.Kind.ORGANISATION.name());
    }

    private LinkedHashMap<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        for (var field : procedure.form()) {
            var typed = typed("answers." + field.key()).strip();
            if (!typed.isEmpty()) {
                answers.put(field.key(), typed);
            }
        }
        return answers;
    }

    /** How the result is to be handed over; null while it is not chosen. */
    public Delivery.@Nullable Way way() {
        return Stream.of(Delivery.Way.values())
                .filter(way -> way.name().equals(typed("delivery")))
                .findFirst()
                .orElse(null);
    }

    private Delivery delivery() {
        var way = way();
        return way == Delivery.Way.POST
                ? new Delivery(way, typedOrNull("delivery.address"))
                : new Delivery(way == null ? Delivery.Way.AT_DESK : way, null);
    }

    private @Nullable String typedOrNull(String field) {
        var typed = typed(field).strip();
        return typed.isEmpty() ? null : typed;
    }
}
