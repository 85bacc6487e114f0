package vn.motcua.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Page;
import vn.motcua.worklists.Columns;
import vn.motcua.worklists.Columns.Column;
import vn.motcua.worklists.SavedFilters;

/** The officer's own view of the work list: filters under a name, and which columns are shown. */
@Controller
class SavedFilterController {

    private final SavedFilters filters;
    private final Columns columns;

    SavedFilterController(SavedFilters filters, Columns columns) {
        this.filters = filters;
        this.columns = columns;
    }

    @PostMapping("/desk/work/filters")
    Page create(Actor.Officer officer, @RequestParam Map<String, String> sent, @RequestParam String name) {
        var list = WorkPlace.of(sent);
        if (list == null) {
            return Page.redirect("/desk/work");
        }
        try {
            filters.save(officer, name, list.queue(), list.filter());
        } catch (InvalidInput invalid) {
            return Page.refusal(list.address(), invalid.faults().getFirst().message());
        }
        return Page.redirect(list.address(), "Đã lưu bộ lọc “" + name.strip() + "”.");
    }

    @PostMapping("/desk/work/filters/{id}/removal")
    Page remove(Actor.Officer officer, @PathVariable String id) {
        var known = AssignmentController.id(id);
        if (known == null) {
            throw new NotFound("Không tìm thấy bộ lọc này.");
        }
        filters.remove(officer, known);
        return Page.redirect("/desk/work", "Đã xóa bộ lọc.");
    }

    @PostMapping("/desk/work/columns")
    Page columns(Actor.Officer officer, @RequestParam MultiValueMap<String, String> sent) {
        var shown = EnumSet.noneOf(Column.class);
        for (var column : Column.values()) {
            if (sent.getOrDefault("column", List.of()).contains(column.name())) {
                shown.add(column);
            }
        }
        columns.show(officer, shown);
        var list = WorkPlace.of(sent.toSingleValueMap());
        return Page.redirect(list == null ? "/desk/work" : list.address(), "Đã lưu các cột hiển thị.");
    }
}
