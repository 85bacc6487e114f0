package vn.motcua.dossiers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.FieldKind;
import vn.motcua.procedures.ProcedureDocument.FormField;
import vn.motcua.procedures.ProcedureDocument.ServiceLevel;
import vn.motcua.procedures.ProcedureRevision;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.ReceptionPoints;
import vn.motcua.routes.LegAgencies;
import vn.motcua.vocabulary.IdentityNumber;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** Reads a filing against its procedure and says everything that is wrong at once, in Vietnamese, field by field. */
@Component
class FilingCheck {

    private static final Pattern CITIZEN_ID = Pattern.compile("\\d{12}");
    private static final int LONGEST_ADDRESS = 500;

    private final Procedures procedures;
    private final Agencies agencies;
    private final ReceptionPoints receptionPoints;
    private final LegAgencies legAgencies;

    FilingCheck(Procedures procedures, Agencies agencies, ReceptionPoints receptionPoints, LegAgencies legAgencies) {
        this.procedures = procedures;
        this.agencies = agencies;
        this.receptionPoints = receptionPoints;
        this.legAgencies = legAgencies;
    }

    /**
     * A filing that can become a dossier, its numbers as they are written: the revision it is pinned to, who decides, whose
     * desk receives.
     */
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
        return check(filing, channel, strictness, on, document -> List.of());
    }

    /** @param also what the action itself finds wrong with what was sent, told together with the rest */
    Checked check(
            Filing filing,
            ProcedureDocument.Channel channel,
            Strictness strictness,
            LocalDate on,
            Function<ProcedureDocument, List<Fault>> also) {
        var revision = procedures.current(filing.procedureCode());
        var document = revision.document();
        var faults = new ArrayList<Fault>();
        if (!document.obstaclesToFiling().isEmpty()) {
            throw new InvalidInput(
                    "procedureCode",
                    "Thủ tục này chưa nộp được trên hệ thống: "
                            + document.obstaclesToFiling().getFirst() + ".");
        }
        if (channel == ProcedureDocument.Channel.ONLINE && document.serviceLevel() == ServiceLevel.INFORMATION) {
            throw new InvalidInput(
                    "procedureCode",
                    "Thủ tục này chỉ cung cấp thông tin trực tuyến; nộp hồ sơ trực tiếp hoặc qua bưu chính.");
        }
        if (document.caseOf(filing.caseCode()).isEmpty()) {
            faults.add(new Fault("caseCode", "Chọn trường hợp giải quyết."));
        }
        var agency = agencies.byCode(filing.agency()).filter(one -> one.existsOn(on));
        var desk = agency.flatMap(one -> receptionPoints.deskFor(document, one, on));
        if (desk.isEmpty()) {
            faults.add(new Fault("agency", "Chọn cơ quan giải quyết thủ tục này."));
        } else if (document.route() != null) {
            legAgencies
                    .obstacles(document.route(), agency.orElseThrow(), desk.get(), on)
                    .forEach(obstacle -> faults.add(new Fault("agency", "Chưa nộp được ở cơ quan này. " + obstacle)));
        }
        PartyCheck.check("applicant", filing.applicant(), on, faults);
        if (filing.submitter() != null) {
            PartyCheck.check("submitter", filing.submitter(), on, faults);
        }
        delivery(filing.delivery(), faults);
        answers(document, filing, on, faults);
        if (strictness == Strictness.COMPLETE) {
            if (filing.submitter() != null) {
                relation(filing.submitter(), faults);
            }
            complete(document, filing, faults);
        }
        PaperCheck.check(document, filing.papers(), faults);
        also.apply(document).stream()
                .filter(fault -> faults.stream().noneMatch(told -> told.field().equals(fault.field())))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Checked(
                filing.written(),
                revision,
                agency.orElseThrow(),
                desk.orElseThrow(),
                fee(document, filing.caseCode(), channel));
    }

    static long fee(ProcedureDocument document, String caseCode, ProcedureDocument.Channel channel) {
        return document.feesOf(caseCode, channel).stream()
                .mapToLong(ProcedureDocument.Fee::amount)
                .sum();
    }

    /** A citizen who files for somebody else says as what. */
    private static void relation(Party submitter, List<Fault> faults) {
        var relation = submitter.relation();
        if (relation == null || relation.isBlank()) {
            faults.add(new Fault(
                    "submitter.relation",
                    "Tài khoản này không phải của chủ hồ sơ. Nộp thay người khác thì nêu quan hệ với chủ hồ sơ."));
        }
    }

    private static void delivery(Delivery delivery, List<Fault> faults) {
        var address = delivery.address();
        if (delivery.way() == Delivery.Way.POST && (address == null || address.isBlank())) {
            faults.add(new Fault("delivery", "Nhập địa chỉ nhận kết quả qua bưu chính."));
        }
        if (address != null && address.length() > LONGEST_ADDRESS) {
            faults.add(new Fault("delivery", "Địa chỉ dài quá %d ký tự.".formatted(LONGEST_ADDRESS)));
        }
    }

    /** What is answered must be an answer to a question of the form; whether all are answered is another matter. */
    private static void answers(ProcedureDocument document, Filing filing, LocalDate on, List<Fault> faults) {
        filing.answers().forEach((key, answer) -> {
            var field = document.form().stream()
                    .filter(asked -> asked.key().equals(key))
                    .findFirst();
            if (field.isEmpty()) {
                faults.add(new Fault("answers." + key, "Biểu mẫu không có câu hỏi này."));
            } else if (!answer.isBlank()) {
                wellFormed(field.get(), answer, on, faults);
            }
        });
    }

    private static void wellFormed(FormField field, String answer, LocalDate on, List<Fault> faults) {
        var good = switch (field.kind()) {
            case TEXT -> answer.length() <= 500;
            case LONG_TEXT -> answer.length() <= 5000;
            case IDENTITY_NUMBER ->
                IdentityNumber.read(answer)
                        .filter(number -> CITIZEN_ID.matcher(number.value()).matches())
                        .isPresent();
            case NUMBER -> answer.matches("-?\\d{1,15}([.,]\\d{1,6})?");
            case DATE -> Dates.parse(answer).isPresent();
            case PAST_DATE ->
                Dates.parse(answer).filter(day -> !day.isAfter(on)).isPresent();
            case CHOICE -> field.options().contains(answer);
            case YES_NO -> answer.equals("yes") || answer.equals("no");
        };
        if (!good) {
            faults.add(new Fault(
                    "answers." + field.key(),
                    switch (field.kind()) {
                        case DATE -> "“%s”: nhập một ngày có thật, theo dạng 05/08/2021.".formatted(field.label());
                        case PAST_DATE -> "“%s”: nhập một ngày đã qua, theo dạng 05/08/2021.".formatted(field.label());
                        case IDENTITY_NUMBER ->
                            "“%s”: số định danh cá nhân gồm đúng 12 chữ số.".formatted(field.label());
                        case TEXT, LONG_TEXT, NUMBER, CHOICE, YES_NO -> "“%s” không đúng.".formatted(field.label());
                    }));
        }
    }

    private static void complete(ProcedureDocument document, Filing filing, List<Fault> faults) {
        for (var field : document.form()) {
            if (field.required()
                    && filing.answers().getOrDefault(field.key(), "").isBlank()) {
                var chosen = field.kind() == FieldKind.CHOICE || field.kind() == FieldKind.YES_NO;
                faults.add(new Fault(
                        "answers." + field.key(), (chosen ? "Chọn “%s”." : "Nhập “%s”.").formatted(field.label())));
            }
        }
        for (var required : document.documentsOf(filing.caseCode())) {
            var present = filing.papers().stream()
                    .anyMatch(paper ->
                            paper.document() == required.no() && !paper.files().isEmpty());
            if (required.mandatory() && !present) {
                faults.add(new Fault("papers." + required.no(), "Thiếu giấy tờ: " + required.name()));
            }
        }
    }
}
