package vn.motcua.portal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.accounts.Accounts;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.Dates;
import vn.motcua.dossiers.Drafts;
import vn.motcua.dossiers.Drafts.Content;
import vn.motcua.dossiers.Drafts.Draft;
import vn.motcua.dossiers.FilingReview;
import vn.motcua.procedures.Procedures;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.CitizenId;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** Opens and saves drafts for the pages that fill them in, and says what is still wrong with one. */
@Component
class FilingDrafts {

    /** More than any question takes; what is longer could not be filed, and a draft is no store. */
    private static final int LONGEST = 20_000;

    private final Drafts drafts;
    private final Procedures procedures;
    private final Accounts accounts;
    private final FilingReview review;
    private final Clock clock;

    FilingDrafts(Drafts drafts, Procedures procedures, Accounts accounts, FilingReview review, Clock clock) {
        this.drafts = drafts;
        this.procedures = procedures;
        this.accounts = accounts;
        this.review = review;
        this.clock = clock;
    }

    /** The citizen's draft; one that has been filed leads to its dossier. */
    FilingDraft open(Actor.Citizen citizen, UUID id) {
        return reading(citizen, drafts.get(citizen, id));
    }

    /** Keeps what was typed, whatever it is. */
    FilingDraft save(Actor.Citizen citizen, UUID id, Map<String, String> typed) {
        return reading(
                citizen,
                drafts.change(citizen, id, before -> new Content(merged(before.typed(), typed), before.papers())));
    }

    private static Map<String, String> merged(Map<String, String> before, Map<String, String> typed) {
        var merged = new LinkedHashMap<>(before);
        typed.forEach((field, text) -> merged.put(field, text.length() > LONGEST ? text.substring(0, LONGEST) : text));
        return merged;
    }

    private FilingDraft reading(Actor.Citizen citizen, Draft draft) {
        if (draft.submittedAs() != null) {
            throw new DraftFiled(draft.submittedAs());
        }
        var procedure = procedures.current(draft.procedureCode()).document();
        var now = clock.instant();
        return new FilingDraft(
                draft,
                procedure,
                accounts.account(citizen.account()),
                procedures.competentAgencies(procedure.code(), Province.dateOf(now)),
                now);
    }

    /** Everything that keeps the draft from being filed, by the fields of the pages. */
    List<Fault> faults(FilingDraft draft) {
        var faults = new ArrayList<Fault>();
        for (var fault : review.faults(draft.filing())) {
            faults.add(new Fault(field(fault.field(), draft), fault.message()));
        }
        if (!draft.self()) {
            var birthDate = draft.typed("other.birthDate");
            if (!draft.organisation()
                    && !birthDate.isBlank()
                    && Dates.parse(birthDate).isEmpty()) {
                faults.add(new Fault("other.birthDate", "Nhập ngày sinh theo dạng 05/08/1985."));
            }
            if (draft.typed("other.relation").isBlank()) {
                faults.add(new Fault("other.relation", "Nhập quan hệ của bạn với chủ hồ sơ."));
            }
        }
        if (draft.typed("self.phone").isBlank()) {
            faults.add(new Fault("self.phone", "Nhập số điện thoại để cơ quan liên lạc khi cần."));
        }
        if (draft.way() == null) {
            faults.add(new Fault("delivery", "Chọn cách nhận kết quả."));
        }
        return faults;
    }

    List<Fault> faults(FilingDraft draft, FilingStep step) {
        return faults(draft).stream().filter(fault -> step.asks(fault.field())).toList();
    }

    /** The check speaks of applicant and submitter, the page of oneself and somebody else. */
    private static String field(String field, FilingDraft draft) {
        if (field.equals("delivery") && draft.way() != null) {
            return "delivery.address";
        }
        return draft.self()
                ? field.replaceFirst("^applicant\\.", "self.")
                : field.replaceFirst("^applicant\\.", "other.")
                        .replaceFirst("^submitter\\.relation$", "other.relation")
                        .replaceFirst("^submitter\\.", "self.");
    }

    /** What to ask once more about the applicant's number; nothing when it was confirmed. */
    List<String> doubts(FilingDraft draft) {
        var number = draft.typed("other.idNumber");
        if (draft.self()
                || draft.organisation()
                || number.isBlank()
                || CitizenId.fault(number) != null
                || draft.typed("confirmed").equals(number)) {
            return List.of();
        }
        return CitizenId.of("other.idNumber", number)
                .doubts(Dates.parse(draft.typed("other.birthDate")).orElse(null));
    }
}
