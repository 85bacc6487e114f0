package vn.motcua.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.WorkList.Filter;
import vn.motcua.dossiers.WorkList.Queue;
import vn.motcua.web.Link;

/** The list an officer works through: a queue and what they look for in it. It goes along from dossier to dossier. */
public record WorkPlace(Queue queue, Filter filter) {

    /** From what an address or a form carries; null when no queue is named. */
    static @Nullable WorkPlace of(Map<String, String> sent) {
        var typed = new Typed(sent);
        var queue = typed.choice(Queue.class, "queue");
        return queue == null ? null : new WorkPlace(queue, filter(typed));
    }

    static Filter filter(Typed typed) {
        return new Filter(
                typed.text("q"), typed.text("procedure"), typed.text("overdue").equals("true"));
    }

    /** As it stands in an address. */
    public String query() {
        return "queue=" + queue
                + (filter.text().isEmpty() ? "" : "&q=" + Link.query(filter.text()))
                + (filter.procedure().isEmpty() ? "" : "&procedure=" + Link.query(filter.procedure()))
                + (filter.overdueOnly() ? "&overdue=true" : "");
    }

    /** Address of the list. */
    public String address() {
        return "/desk/work?" + query();
    }
}
