package vn.motcua.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.Files;
import vn.motcua.documents.StoredFile;
import vn.motcua.dossiers.Delivery;
import vn.motcua.procedures.ProcedureDocument.FieldKind;

/** The answers of a draft, page by page, as they are read once more before filing. */
public record FilingSummary(List<Section> sections) {

    /** The answers of one page. */
    public record Section(FilingStep step, List<Row> rows) {}

    /** One answer; {@code field} as in the faults, {@code value} empty while it is not answered. */
    public record Row(String field, String label, String value) {}

    static FilingSummary of(FilingDraft draft, Files files) {
        return new FilingSummary(draft.steps().stream()
                .filter(step -> step.kind() != FilingStep.Kind.CHECK)
                .map(step -> new Section(step, rows(step, draft, files)))
                .toList());
    }

    private static List<Row> rows(FilingStep step, FilingDraft draft, Files files) {
        return switch (step.kind()) {
            case CASE -> chosen(draft);
            case APPLICANT -> draft.self() ? self(draft) : other(draft);
            case FORM -> answers(step, draft);
            case PAPERS -> papers(draft, files);
            case DELIVERY -> delivery(draft);
            case CHECK -> List.of();
        };
    }

    private static List<Row> chosen(FilingDraft draft) {
        var one = draft.chosenCase();
        var agency = draft.agency();
        return List.of(
                new Row("caseCode", "Trường hợp", one == null ? "" : one.name()),
                new Row("agency", "Cơ quan giải quyết", agency == null ? "" : agency.name()));
    }

    private static List<Row> self(FilingDraft draft) {
        var rows = new ArrayList<Row>();
        rows.add(new Row("applicant", "Chủ hồ sơ", draft.account().name() + " (bạn)"));
        contact(rows, draft, "self.");
        return rows;
    }

    private static List<Row> other(FilingDraft draft) {
        var rows = new ArrayList<Row>();
        rows.add(new Row("other.name", "Chủ hồ sơ", draft.typed("other.name")));
        optional(
                rows,
                "other.idNumber",
                draft.organisation() ? "Mã số thuế" : "Số định danh",
                draft.typed("other.idNumber"));
        if (!draft.organisation()) {
            optional(rows, "other.birthDate", "Ngày sinh", draft.typed("other.birthDate"));
        }
        optional(rows, "other.phone", "Điện thoại của chủ hồ sơ", draft.typed("other.phone"));
        optional(rows, "other.email", "Thư điện tử của chủ hồ sơ", draft.typed("other.email"));
        optional(rows, "other.address", "Địa chỉ của chủ hồ sơ", draft.typed("other.address"));
        rows.add(new Row("applicant", "Người nộp", draft.account().name() + " (bạn)"));
        rows.add(new Row("other.relation", "Quan hệ với chủ hồ sơ", draft.typed("other.relation")));
        contact(rows, draft, "self.");
        return rows;
    }

    private static void contact(List<Row> rows, FilingDraft draft, String prefix) {
        rows.add(new Row(prefix + "phone", "Số điện thoại", draft.typed(prefix + "phone")));
        optional(rows, prefix + "email", "Thư điện tử", draft.typed(prefix + "email"));
        optional(rows, prefix + "address", "Địa chỉ", draft.typed(prefix + "address"));
    }

    private static List<Row> answers(FilingStep step, FilingDraft draft) {
        var rows = new ArrayList<Row>();
        for (var field : step.fields()) {
            var name = "answers." + field.key();
            var typed = draft.typed(name);
            var value =
                    field.kind() == FieldKind.YES_NO && !typed.isEmpty() ? typed.equals("yes") ? "Có" : "Không" : typed;
            if (field.required()) {
                rows.add(new Row(name, field.label(), value));
            } else {
                optional(rows, name, field.label(), value);
            }
        }
        return rows;
    }

    private static List<Row> papers(FilingDraft draft, Files files) {
        var rows = new ArrayList<Row>();
        for (var document : draft.documents()) {
            var handedIn = draft.files(document.no());
            if (document.mandatory() || !handedIn.isEmpty()) {
                var names =
                        handedIn.stream().map(files::get).map(StoredFile::name).collect(Collectors.joining("; "));
                rows.add(new Row("papers." + document.no(), document.name(), names));
            }
        }
        return rows;
    }

    private static List<Row> delivery(FilingDraft draft) {
        var way = draft.way();
        var rows = new ArrayList<Row>();
        rows.add(new Row("delivery", "Nhận kết quả", way == null ? "" : way.label()));
        if (way == Delivery.Way.POST) {
            rows.add(new Row("delivery.address", "Địa chỉ nhận", draft.typed("delivery.address")));
        }
        return rows;
    }

    private static void optional(List<Row> rows, String field, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(new Row(field, label, value));
        }
    }
}
