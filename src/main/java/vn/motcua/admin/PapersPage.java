package vn.motcua.admin;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.papers.PaperKind;
import vn.motcua.papers.PaperTemplate;
import vn.motcua.papers.Passage;
import vn.motcua.web.Page;

/** The papers the system issues: by which templates, in force when, and the passages an administrator may word. */
public record PapersPage(List<Worded> passages) implements Page {

    /** A passage with what it says now; version 0 is the usual wording. */
    public record Worded(Passage passage, int version, String text) {}

    @Override
    public String template() {
        return "admin/papers";
    }

    public List<PaperKind> kinds() {
        return List.of(PaperKind.values());
    }

    public List<PaperTemplate> templates(PaperKind kind) {
        return Stream.of(PaperTemplate.values())
                .filter(template -> template.kind() == kind)
                .toList();
    }

    public List<Worded> of(PaperKind kind) {
        return passages.stream().filter(one -> one.passage().paper() == kind).toList();
    }

    /** The circular whose forms a template follows. */
    public String circular(PaperTemplate template) {
        return switch (template.regime()) {
            case R2021 -> "Thông tư số 01/2018/TT-VPCP";
            case R2026 -> "Thông tư số 03/2025/TT-VPCP";
        };
    }

    public String validity(PaperTemplate template) {
        var to = template.validTo();
        return to == null
                ? "Từ " + VietnameseTime.date(template.validFrom())
                : VietnameseTime.date(template.validFrom()) + " – " + VietnameseTime.date(to);
    }
}
