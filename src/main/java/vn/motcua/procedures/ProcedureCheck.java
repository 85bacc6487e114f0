package vn.motcua.procedures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.Province;
import vn.motcua.procedures.ProcedureDocument.Competence;
import vn.motcua.procedures.ProcedureDocument.Fee;
import vn.motcua.procedures.ProcedureDocument.FieldKind;
import vn.motcua.procedures.ProcedureDocument.FormField;
import vn.motcua.procedures.ProcedureDocument.ProcedureCase;
import vn.motcua.procedures.ProcedureDocument.RequiredDocument;

/** Checks a whole document before it is published: every fault with its JSON path and a sentence in Vietnamese. */
@Component
class ProcedureCheck {

    /** In đồng; what is more is a slip of the keyboard, and sums of such amounts would overflow. */
    private static final long HIGHEST_FEE = 1_000_000_000_000L;

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.\\-]{0,59}");
    private static final Pattern FIELD_KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");
    private static final int LONGEST_NAME = 2_000;
    private static final BigDecimal LONGEST_LIMIT = BigDecimal.valueOf(10_000);

    private final Agencies agencies;
    private final RouteFindings routes;
    private final Clock clock;

    ProcedureCheck(Agencies agencies, RouteFindings routes, Clock clock) {
        this.agencies = agencies;
        this.routes = routes;
        this.clock = clock;
    }

    Findings check(ProcedureDocument document) {
        var found = new Findings();
        identity(document, found);
        cases(document, found);
        channels(document, found);
        documents(document, found);
        form(document, found);
        fees(document, found);
        competences(document, found);
        if (document.route() != null) {
            routes.check(document.route(), document, inForceOn(document), found);
        }
        return found;
    }

    /** The first day on which dossiers are received under the document. */
    private LocalDate inForceOn(ProcedureDocument document) {
        var today = Province.dateOf(clock.instant());
        var from = document.promulgation().effectiveFrom();
        return from == null || from.isBefore(today) ? today : from;
    }

    private static void identity(ProcedureDocument document, Findings found) {
        found.errorIf(
                !CODE.matcher(document.code()).matches(),
                "code",
                "Mã thủ tục gồm chữ số, chữ cái không dấu, dấu chấm, dấu gạch; tối đa 60 ký tự (ví dụ 1.001193)");
        found.errorIf(document.name().isEmpty(), "name", "Thiếu tên thủ tục");
        found.errorIf(document.name().length() > LONGEST_NAME, "name", "Tên thủ tục dài quá 2.000 ký tự");
        found.errorIf(document.sector().isEmpty(), "sector", "Thiếu lĩnh vực");
        found.warnIf(
                document.promulgation().decision().isEmpty(), "promulgation.decision", "Chưa có quyết định công bố");
        found.warnIf(document.levels().isEmpty(), "levels", "Chưa rõ cấp thực hiện");
        found.warnIf(document.results().isEmpty(), "results", "Chưa có kết quả giải quyết");
        for (int i = 0; i < document.results().size(); i++) {
            found.errorIf(document.results().get(i).name().isEmpty(), "results[" + i + "].name", "Thiếu tên kết quả");
        }
        found.errorIf(ProcedureJson.stored(document).contains("\\u0000"), "", "Nội dung có ký tự NUL, không thể lưu");
    }

    private static void cases(ProcedureDocument document, Findings found) {
        var cases = document.cases();
        found.errorIf(cases.isEmpty(), "cases", "Cần ít nhất một trường hợp giải quyết với thời hạn");
        found.unique(cases.stream().map(ProcedureCase::code).toList(), "cases", "code", "Mã trường hợp “%s” bị trùng");
        for (int i = 0; i < cases.size(); i++) {
            var path = "cases[" + i + "]";
            found.errorIf(cases.get(i).code().isEmpty(), path + ".code", "Thiếu mã trường hợp");
            found.errorIf(cases.get(i).name().isEmpty(), path + ".name", "Thiếu tên trường hợp");
            limit(cases.get(i).limit(), path + ".limit", found);
        }
    }

    private static void limit(Limit limit, String path, Findings found) {
        if (limit.unit() == null) {
            found.error(path + ".unit", "Thiếu đơn vị thời hạn (dùng NOT_STATED nếu nguồn không nêu)");
            return;
        }
        var value = limit.value();
        switch (limit.unit()) {
            case WORKING_HOURS, WORKING_DAYS, CALENDAR_DAYS, MONTHS ->
                found.errorIf(
                        value == null || value.signum() <= 0 || value.compareTo(LONGEST_LIMIT) > 0,
                        path + ".value",
                        "Thời hạn phải là số dương, không quá 10.000");
            case SAME_DAY, NONE ->
                found.errorIf(
                        value != null, path + ".value", "Thời hạn “trong ngày” hoặc “không quy định” không kèm số");
            case NOT_STATED -> found.warnIf(true, path + ".unit", "Nguồn không nêu đơn vị thời hạn");
        }
    }

    private static void channels(ProcedureDocument document, Findings found) {
        found.warnIf(document.channels().isEmpty(), "channels", "Chưa có cách thức thực hiện");
        for (int i = 0; i < document.channels().size(); i++) {
            var path = "channels[" + i + "]";
            found.errorIf(document.channels().get(i).channel() == null, path + ".channel", "Thiếu hình thức nộp");
            limit(document.channels().get(i).limit(), path + ".limit", found);
        }
    }

    private static void documents(ProcedureDocument document, Findings found) {
        var papers = document.documents();
        found.warnIf(papers.isEmpty(), "documents", "Chưa có thành phần hồ sơ");
        found.unique(papers.stream().map(RequiredDocument::no).toList(), "documents", "no", "Số thứ tự %s bị trùng");
        for (int i = 0; i < papers.size(); i++) {
            var path = "documents[" + i + "]";
            var paper = papers.get(i);
            found.errorIf(paper.no() < 1, path + ".no", "Số thứ tự giấy tờ bắt đầu từ 1");
            found.errorIf(paper.name().isEmpty(), path + ".name", "Thiếu tên giấy tờ");
            found.errorIf(paper.originals() < 0, path + ".originals", "Số bản chính không được âm");
            found.errorIf(paper.copies() < 0, path + ".copies", "Số bản sao không được âm");
            for (var code : paper.cases()) {
                found.errorIf(
                        !caseCodes(document).contains(code), path + ".cases", "Không có trường hợp “" + code + "”");
            }
        }
    }

    private static void form(ProcedureDocument document, Findings found) {
        var fields = document.form();
        found.unique(fields.stream().map(FormField::key).toList(), "form", "key", "Khóa “%s” bị trùng");
        for (int i = 0; i < fields.size(); i++) {
            var path = "form[" + i + "]";
            var field = fields.get(i);
            found.errorIf(
                    !FIELD_KEY.matcher(field.key()).matches(),
                    path + ".key",
                    "Khóa bắt đầu bằng chữ thường, chỉ gồm chữ cái không dấu và chữ số");
            found.errorIf(field.label().isEmpty(), path + ".label", "Thiếu nhãn");
            found.errorIf(field.kind() == null, path + ".kind", "Thiếu kiểu trường");
            found.errorIf(field.group().isEmpty(), path + ".group", "Thiếu nhóm câu hỏi");
            found.errorIf(
                    field.kind() == FieldKind.CHOICE && field.options().size() < 2,
                    path + ".options",
                    "Trường chọn cần ít nhất hai phương án");
            found.errorIf(
                    Set.copyOf(field.options()).size() < field.options().size(),
                    path + ".options",
                    "Phương án bị trùng");
        }
    }

    private static void fees(ProcedureDocument document, Findings found) {
        for (int i = 0; i < document.fees().size(); i++) {
            var path = "fees[" + i + "]";
            Fee fee = document.fees().get(i);
            found.errorIf(fee.name().isEmpty(), path + ".name", "Thiếu tên khoản thu");
            found.errorIf(fee.kind() == null, path + ".kind", "Cần nói rõ là phí (CHARGE) hay lệ phí (LEVY)");
            found.errorIf(fee.amount() < 0, path + ".amount", "Mức thu không được âm");
            found.errorIf(
                    fee.amount() > HIGHEST_FEE, path + ".amount", "Mức thu quá lớn: không quá 1.000.000.000.000 đồng");
            found.errorIf(
                    fee.caseCode() != null && !caseCodes(document).contains(fee.caseCode()),
                    path + ".caseCode",
                    "Không có trường hợp “" + fee.caseCode() + "”");
        }
    }

    private void competences(ProcedureDocument document, Findings found) {
        for (int i = 0; i < document.competences().size(); i++) {
            var path = "competences[" + i + "]";
            var competence = document.competences().get(i);
            period(competence, path, found);
            found.errorIf(
                    (competence.agencyCode() == null) == (competence.agencyKind() == null),
                    path,
                    "Nêu mã một cơ quan (agencyCode) hoặc một loại cơ quan (agencyKind), không cả hai");
            if (competence.agencyCode() != null) {
                known(competence.agencyCode(), path + ".agencyCode", found);
            }
            for (int j = 0; j < competence.receptionPoints().size(); j++) {
                known(competence.receptionPoints().get(j), path + ".receptionPoints[" + j + "]", found);
            }
        }
    }

    private static void period(Competence competence, String path, Findings found) {
        if (competence.from() == null) {
            found.error(path + ".from", "Thiếu ngày bắt đầu có thẩm quyền");
            return;
        }
        found.errorIf(
                competence.to() != null && competence.to().isBefore(competence.from()),
                path + ".to",
                "Ngày kết thúc trước ngày bắt đầu");
    }

    private void known(String agencyCode, String path, Findings found) {
        found.errorIf(agencies.byCode(agencyCode).isEmpty(), path, "Không có cơ quan nào mang mã “" + agencyCode + "”");
    }

    private static Set<String> caseCodes(ProcedureDocument document) {
        return document.cases().stream().map(ProcedureCase::code).collect(Collectors.toUnmodifiableSet());
    }
}
