package vn.motcua.dossiers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.FieldKind;
import vn.motcua.procedures.ProcedureDocument.FormField;
import vn.motcua.procedures.ProcedureRevision;
import vn.motcua.procedures.Procedures;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** Reads a filing against its procedure and says everything that is wrong at once, in Vietnamese, field by field. */
@Component
class FilingCheck {

    private final Procedures procedures;
    private final Agencies agencies;
    private final ReceptionPoints receptionPoints;

    FilingCheck(Procedures procedures, Agencies agencies, ReceptionPoints receptionPoints) {
        this.procedures = procedures;
        this.agencies = agencies;
        this.receptionPoints = receptionPoints;
    }

    /** A filing that can become a dossier: the revision it is pinned to, who decides, whose desk receives. */
    record Checked(Filing filing, ProcedureRevision revision, Agency agency, Agency desk, long fee) {

        ProcedureDocument document() {
            return revision.document();
        }
    }

    /** How strict the check is. */
    enum Strictness {
        /** A citizen files: every mandatory paper and answer must be there. */
        COMPLETE,
        /** An officer records what lies on the counter: the officer's ticks say what is missing. */
        AT_COUNTER
    }

    Checked check(Filing filing, ProcedureDocument.Channel channel, Strictness strictness, LocalDate on) {
        var revision = procedures.current(filing.procedureCode());
        var document = revision.document();
        var faults = new ArrayList<Fault>();
        if (!document.obstaclesToFiling().isEmpty()) {
            throw new InvalidInput(
                    "procedureCode",
                    "Thủ tục này chưa nộp được trên hệ thống: "
                            + document.obstaclesToFiling().getFirst() + ".");
        }
        if (document.caseOf(filing.caseCode()).isEmpty()) {
            faults.add(new Fault("caseCode", "Chọn trường hợp giải quyết."));
        }
        var agency = agencies.byCode(filing.agency()).filter(one -> one.existsOn(on));
        var desk = agency.flatMap(one -> receptionPoints.deskFor(document, one, on));
        if (desk.isEmpty()) {
            faults.add(new Fault("agency", "Chọn cơ quan giải quyết thủ tục này."));
        }
        PartyCheck.check("applicant", filing.applicant(), faults);
        if (filing.submitter() != null) {
            PartyCheck.check("submitter", filing.submitter(), faults);
        }
        if (filing.delivery().way() == Delivery.Way.POST
                && blank(filing.delivery().address())) {
            faults.add(new Fault("delivery", "Nhập địa chỉ nhận kết quả qua bưu chính."));
        }
        if (strictness == Strictness.COMPLETE) {
            answers(document, filing, faults);
            papers(document, filing, faults);
        }
        knownPapers(document, filing, faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Checked(
                filing, revision, agency.orElseThrow(), desk.orElseThrow(), fee(document, filing.caseCode(), channel));
    }

    static long fee(ProcedureDocument document, String caseCode, ProcedureDocument.Channel channel) {
        return document.feesOf(caseCode, channel).stream()
                .mapToLong(ProcedureDocument.Fee::amount)
                .sum();
    }

    private static void answers(ProcedureDocument document, Filing filing, List<Fault> faults) {
        for (var field : document.form()) {
            var answer = filing.answers().getOrDefault(field.key(), "");
            if (answer.isBlank()) {
                if (field.required()) {
                    faults.add(new Fault("answers." + field.key(), "Nhập “%s”.".formatted(field.label())));
                }
            } else {
                wellFormed(field, answer, faults);
            }
        }
    }

    private static void wellFormed(FormField field, String answer, List<Fault> faults) {
        var good = switch (field.kind()) {
            case TEXT -> answer.length() <= 500;
            case LONG_TEXT -> answer.length() <= 5000;
            case NUMBER -> answer.matches("-?\\d{1,15}([.,]\\d{1,6})?");
            case DATE -> Dates.parse(answer).isPresent();
            case CHOICE -> field.options().contains(answer);
            case YES_NO -> answer.equals("yes") || answer.equals("no");
        };
        if (!good) {
            faults.add(new Fault(
                    "answers." + field.key(),
                    field.kind() == FieldKind.DATE
                            ? "“%s”: nhập ngày theo dạng 05/08/2021.".formatted(field.label())
                            : "“%s” không đúng.".formatted(field.label())));
        }
    }

    private static void papers(ProcedureDocument document, Filing filing, List<Fault> faults) {
        for (var required : document.documentsOf(filing.caseCode())) {
            var present = filing.papers().stream()
                    .anyMatch(paper ->
                            paper.document() == required.no() && !paper.files().isEmpty());
            if (required.mandatory() && !present) {
                faults.add(new Fault("papers." + required.no(), "Thiếu giấy tờ: " + required.name()));
            }
        }
    }

    private static void knownPapers(ProcedureDocument document, Filing filing, List<Fault> faults) {
        filing.papers().stream()
                .filter(paper -> document.document(paper.document()).isEmpty())
                .forEach(paper -> faults.add(
                        new Fault("papers." + paper.document(), "Giấy tờ này không có trong thành phần hồ sơ.")));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
