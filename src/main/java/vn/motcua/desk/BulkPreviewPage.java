package vn.motcua.desk;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.WorkList;
import vn.motcua.dossiers.WorkList.Filter;
import vn.motcua.dossiers.WorkList.Queue;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;
import vn.motcua.worklists.BulkAction;
import vn.motcua.worklists.BulkOrder;

/**
 * What is about to be done with many dossiers.
 *
 * @param listed the rows of the list they were chosen from
 * @param people those work may be given to
 */
public record BulkPreviewPage(BulkForm form, List<WorkList.Row> listed, List<Choice> people, Faults faults)
        implements Page {

    @Override
    public String template() {
        return "desk/bulk-preview";
    }

    public BulkAction action() {
        return Objects.requireNonNull(form.typed().choice(BulkAction.class, "action"));
    }

    public String row(BulkOrder.Row target) {
        return BulkForm.row(target.number(), target.step());
    }

    /** What a chosen row stands for, as the list tells it; null for what the list does not hold any more. */
    public WorkList.@Nullable Row shown(BulkOrder.Row target) {
        return listed.stream()
                .filter(row -> row.number().equals(target.number()))
                .filter(row -> target.step() == null || target.step() == row.no())
                .findFirst()
                .orElse(null);
    }

    public List<BulkOrder.Row> targets() {
        return form.targets();
    }

    public WorkPlace list() {
        return Objects.requireNonNullElse(form.list(), new WorkPlace(Queue.STEPS, Filter.NONE));
    }

    public Typed typed() {
        return form.typed();
    }
}
