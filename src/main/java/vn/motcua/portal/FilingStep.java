package vn.motcua.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.FormField;

/**
 * A page of the way from an empty draft to a filed dossier: one small group of questions.
 *
 * @param no of the pages of the form, from 1; 0 for the others
 * @param fields the form's fields asked here; empty for the other pages
 */
public record FilingStep(Kind kind, int no, String title, List<FormField> fields) {

    private static final Set<String> APPLICANT_FIELDS = Set.of(
            "applicant",
            "confirmed",
            "self.phone",
            "self.email",
            "self.address",
            "other.kind",
            "other.name",
            "other.idNumber",
            "other.birthDate",
            "other.phone",
            "other.email",
            "other.address",
            "other.relation");

    /** What is asked, in the order it is asked. */
    public enum Kind {
        CASE("case", "Trường hợp và cơ quan"),
        APPLICANT("applicant", "Chủ hồ sơ"),
        FORM("form", ""),
        PAPERS("papers", "Giấy tờ"),
        DELIVERY("delivery", "Nhận kết quả"),
        CHECK("check", "Kiểm tra và nộp");

        private final String path;
        private final String title;

        Kind(String path, String title) {
            this.path = path;
            this.title = title;
        }
    }

    /** All pages for a procedure: the questions of its form by their groups. */
    static List<FilingStep> of(ProcedureDocument procedure) {
        var steps = new ArrayList<FilingStep>();
        steps.add(of(Kind.CASE));
        steps.add(of(Kind.APPLICANT));
        var groups = procedure.form().stream().map(FormField::group).distinct().toList();
        for (var no = 1; no <= groups.size(); no++) {
            var group = groups.get(no - 1);
            var fields = procedure.form().stream()
                    .filter(field -> field.group().equals(group))
                    .toList();
            steps.add(new FilingStep(Kind.FORM, no, group.isEmpty() ? "Thông tin khai" : group, fields));
        }
        steps.add(of(Kind.PAPERS));
        steps.add(of(Kind.DELIVERY));
        steps.add(of(Kind.CHECK));
        return List.copyOf(steps);
    }

    private static FilingStep of(Kind kind) {
        return new FilingStep(kind, 0, kind.title, List.of());
    }

    /** Path below the draft's, e.g. {@code form/2}. */
    public String path() {
        return kind == Kind.FORM ? kind.path + "/" + no : kind.path;
    }

    String template() {
        return "portal/draft-" + kind.path;
    }

    /** Whether a field is asked for on this page. */
    boolean asks(String field) {
        return switch (kind) {
            case CASE -> field.equals("caseCode") || field.equals("agency");
            case APPLICANT -> APPLICANT_FIELDS.contains(field);
            case FORM -> fields.stream().anyMatch(asked -> field.equals("answers." + asked.key()));
            case PAPERS -> field.startsWith("papers.");
            case DELIVERY -> field.equals("delivery") || field.equals("delivery.address");
            case CHECK -> false;
        };
    }
}
